package org.duxue.statistics.survey;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.survey.DesignFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A stage with its units and strata numbered across the whole design. Units are numbered in the order of their strata,
 * strata in the order of the units above, so the units of a stratum stand together.
 */
final class SampledStage {
    private static final int NAMED = 20;

    /** Per row. */
    final int[] unit;
    /** Per unit. */
    final int[] stratum;
    /** Per stratum: units drawn. */
    final int[] drawn;
    /** Per stratum: units there are; infinite when not stated. */
    final double[] population;
    /** Per stratum: the product of the fractions drawn at the stages above, by which its spread counts. */
    final double[] carried;
    /** Per stratum. */
    private final String[] names;

    private final Stage stage;

    private SampledStage(
            Stage stage,
            int[] unit,
            int[] stratum,
            int[] drawn,
            double[] population,
            double[] carried,
            String[] names) {
        this.stage = stage;
        this.unit = unit;
        this.stratum = stratum;
        this.drawn = drawn;
        this.population = population;
        this.carried = carried;
        this.names = names;
    }

    static SampledStage of(Stage stage, @Nullable SampledStage parent, int rows) {
        int[] stratumOfRow = new int[rows];
        int levels = stage.strata == null ? 1 : stage.strata.levels().size();
        long[] keys = new long[rows];
        Arrays.setAll(keys, i -> (long) (parent == null ? 0 : parent.unit[i]) * levels + code(stage.strata, i, 0));
        missing(stage.strata, Kind.NO_STRATUM);
        missing(stage.units, Kind.NO_CLUSTER);
        int strata = number(keys, stratumOfRow);
        int units = stage.units == null ? rows : stage.units.levels().size();
        Arrays.setAll(keys, i -> (long) stratumOfRow[i] * units + code(stage.units, i, i));
        int[] unit = new int[rows];
        int[] stratum = new int[number(keys, unit)];
        int[] drawn = new int[strata];
        double[] carried = new double[strata];
        String[] names = new String[strata];
        for (int i = rows - 1; i >= 0; i--) {
            stratum[unit[i]] = stratumOfRow[i];
            carried[stratumOfRow[i]] = parent == null ? 1 : parent.carriedBelow(parent.unit[i]);
            names[stratumOfRow[i]] = name(stage, parent, i);
        }
        for (int s : stratum) {
            drawn[s]++;
        }
        double[] population = population(stage.population, stratumOfRow, strata, names);
        DesignFault.unlessEmpty(
                Kind.OVERSAMPLED,
                IntStream.range(0, strata)
                        .filter(s -> drawn[s] > population[s])
                        .mapToObj(s -> names[s] + " (" + drawn[s] + " > " + population[s] + ")")
                        .toList());
        return new SampledStage(stage, unit, stratum, drawn, population, carried, names);
    }

    int units() {
        return stratum.length;
    }

    int strata() {
        return drawn.length;
    }

    /** The share of the stratum's units that were drawn, 0 when their number is not stated. */
    double fraction(int stratum) {
        return drawn[stratum] / population[stratum];
    }

    private double carriedBelow(int unit) {
        return carried[stratum[unit]] * fraction(stratum[unit]);
    }

    /** Whether its spread counts at all. */
    boolean reached() {
        return Arrays.stream(carried).anyMatch(c -> c > 0);
    }

    String name(int stratum) {
        return names[stratum];
    }

    boolean lonely(int stratum) {
        return drawn[stratum] == 1 && population[stratum] != 1;
    }

    private static int code(@Nullable Factor factor, int row, int otherwise) {
        return factor == null ? otherwise : factor.code(row);
    }

    private static void missing(@Nullable Factor factor, Kind kind) {
        if (factor != null) {
            DesignFault.unlessEmpty(kind, rows(factor.rows(), i -> factor.code(i) == Factor.MISSING));
        }
    }

    /** The first rows, from 1, that are as asked. */
    static List<String> rows(int rows, IntPredicate asked) {
        return IntStream.range(0, rows)
                .filter(asked)
                .limit(NAMED)
                .mapToObj(i -> Integer.toString(i + 1))
                .toList();
    }

    /** Numbers equal keys alike, in the order of the keys; how many there are. */
    private static int number(long[] keys, int[] into) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        for (int i = 0; i < keys.length; i++) {
            into[i] = Arrays.binarySearch(sorted, 0, distinct, keys[i]);
        }
        return distinct;
    }

    private static String name(Stage stage, @Nullable SampledStage parent, int row) {
        String own = stage.strata == null ? "" : stage.strata.levels().get(stage.strata.code(row));
        if (parent == null) {
            return own.isEmpty() ? "*" : own;
        }
        Factor units = parent.stage.units;
        String over = parent.names[parent.stratum[parent.unit[row]]] + "/"
                + (units == null ? Integer.toString(row + 1) : units.levels().get(units.code(row)));
        return own.isEmpty() ? over : over + "/" + own;
    }

    private static double[] population(double @Nullable [] stated, int[] stratumOfRow, int strata, String[] names) {
        double[] population = new double[strata];
        Arrays.fill(population, stated == null ? Double.POSITIVE_INFINITY : Double.NaN);
        if (stated == null) {
            return population;
        }
        DesignFault.unlessEmpty(
                Kind.BAD_POPULATION, rows(stated.length, i -> !Double.isFinite(stated[i]) || stated[i] <= 0));
        Set<String> varying = new LinkedHashSet<>();
        for (int i = 0; i < stated.length; i++) {
            int s = stratumOfRow[i];
            if (Double.isNaN(population[s])) {
                population[s] = stated[i];
            } else if (population[s] != stated[i]) {
                varying.add(names[s]);
            }
        }
        DesignFault.unlessEmpty(Kind.POPULATION_VARIES, varying.stream().toList());
        return population;
    }
}
