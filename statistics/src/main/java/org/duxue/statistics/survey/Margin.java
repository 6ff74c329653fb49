package org.duxue.statistics.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.survey.DesignFault.Kind;

/**
 * Known sizes of the cells of a population, for instance enrolment by grade.
 *
 * @param cells which cell each row of the sample belongs to
 * @param totals the size of each cell
 */
public record Margin(Factor cells, Map<String, Double> totals) {
    public Margin {
        totals = Map.copyOf(totals);
    }

    /** The sizes in the order of the factor's levels. */
    double[] sizes() {
        return cells.levels().stream()
                .mapToDouble(level -> totals.getOrDefault(level, 0.0))
                .toArray();
    }

    double sum() {
        return totals.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .sum();
    }

    /** Refuses rows without a cell, sampled cells without a size and cells of some size in which no row has weight. */
    void check(double[] weights) {
        DesignFault.unlessEmpty(
                Kind.NO_CELL,
                SampledStage.rows(weights.length, i -> weights[i] > 0 && cells.code(i) == Factor.MISSING));
        double[] found = weigh(weights);
        List<String> unknown = new ArrayList<>();
        List<String> empty = new ArrayList<>(totals.keySet().stream()
                .filter(cell -> size(cell) != 0 && !cells.levels().contains(cell))
                .sorted(Factor::byCodePoint)
                .toList());
        for (int level = 0; level < found.length; level++) {
            String cell = cells.levels().get(level);
            double size = size(cell);
            if (found[level] > 0 && !(size > 0 && Double.isFinite(size))) {
                unknown.add(cell);
            } else if (found[level] == 0 && size != 0) {
                empty.add(cell);
            }
        }
        DesignFault.unlessEmpty(Kind.UNKNOWN_CELL, unknown);
        DesignFault.unlessEmpty(Kind.EMPTY_CELL, empty);
    }

    private double size(String cell) {
        return totals.getOrDefault(cell, 0.0);
    }

    /** The sum of the weights in each cell. */
    double[] weigh(double[] weights) {
        double[] found = new double[cells.levels().size()];
        for (int i = 0; i < weights.length; i++) {
            if (cells.code(i) != Factor.MISSING) {
                found[cells.code(i)] += weights[i];
            }
        }
        return found;
    }
}
