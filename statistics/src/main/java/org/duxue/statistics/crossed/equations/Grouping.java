package org.duxue.statistics.crossed.equations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.NoFit;

/**
 * One grouping factor over the complete rows: only levels that occur, numbered in the factor's order; slopes centred and
 * scaled.
 */
public final class Grouping {
    private final String name;
    private final int[] codes;
    private final List<String> levels;
    private final int[] counts;
    private final double[][] slopes;
    private final Back back;

    private Grouping(String name, int[] codes, List<String> levels, int[] counts, double[][] slopes, Back back) {
        this.name = name;
        this.codes = codes;
        this.levels = List.copyOf(levels);
        this.counts = counts;
        this.slopes = slopes;
        this.back = back;
    }

    public static Grouping of(Factor factor, List<Column> slopes, int[] rows) {
        int[] codes = new int[rows.length];
        int[] seen = new int[factor.levels().size()];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = factor.code(rows[i]);
            seen[codes[i]]++;
        }
        List<String> levels = new ArrayList<>();
        int[] counts = new int[seen.length];
        int[] renumbered = new int[seen.length];
        for (int level = 0; level < seen.length; level++) {
            if (seen[level] > 0) {
                renumbered[level] = levels.size();
                counts[levels.size()] = seen[level];
                levels.add(factor.levels().get(level));
            }
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = renumbered[codes[i]];
        }
        return scaled(factor.name(), slopes, rows, codes, levels, Arrays.copyOf(counts, levels.size()));
    }

    private static Grouping scaled(
            String name, List<Column> columns, int[] rows, int[] codes, List<String> levels, int[] counts) {
        int size = columns.size() + 1;
        double[][] slopes = new double[size - 1][];
        double[] centres = new double[size];
        double[] units = new double[size];
        units[0] = 1;
        for (int k = 1; k < size; k++) {
            slopes[k - 1] = columns.get(k - 1).rows(rows).values();
            Design.Scale scale = Design.Scale.of(slopes[k - 1]);
            if (scale.constant()) {
                throw new NoFit(
                        NoFit.Reason.SLOPE_NOT_IDENTIFIED, columns.get(k - 1).name());
            }
            scale.apply(slopes[k - 1]);
            centres[k] = scale.centre();
            units[k] = scale.unit();
        }
        return new Grouping(name, codes, levels, counts, slopes, new Back(centres, units));
    }

    public String name() {
        return name;
    }

    /** The number of coefficients per level: the intercept and the slopes. */
    public int size() {
        return slopes.length + 1;
    }

    public int[] codes() {
        return codes;
    }

    public List<String> levels() {
        return levels;
    }

    /** The number of rows of a level. */
    public int count(int level) {
        return counts[level];
    }

    /** Whether it says nothing of its variance: there is one level, or each row has its own. */
    public boolean idle() {
        return levels.size() == 1 || levels.size() == codes.length;
    }

    /** The number of parameters of its covariance. */
    public int parameters() {
        return size() * (size() + 1) / 2;
    }

    public double slope(int k, int row) {
        return slopes[k - 1][row];
    }

    public Back back() {
        return back;
    }
}
