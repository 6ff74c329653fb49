package org.duxue.evaluation.engine;

import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.engine.Fast.Num;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.result.Status;
import org.duxue.statistics.WeightedDispersion;
import org.jspecify.annotations.Nullable;

/** The closures of aggregates: sums, counts, shares, means and dispersions over parts or schools. */
final class Aggregation {
    private Aggregation() {}

    static Num compile(Node.Aggregate node) {
        List<@Nullable Num> bodies = Fast.compileAll(node.bodies());
        List<@Nullable Num> weights = Fast.compileAll(node.weights());
        Function function = node.function();
        boolean weighted = function == Function.MEAN || function == Function.CV;
        return (f, i) -> {
            Members members = Members.of(node, f, i);
            double[] values = read(bodies, members, f);
            return figure(function, values, weighted ? read(weights, members, f) : values);
        };
    }

    private static double[] read(List<@Nullable Num> of, Members members, Frame frame) {
        double[] values = new double[members.size()];
        for (int k = 0; k < values.length; k++) {
            Num num = Objects.requireNonNull(of.get(members.stages[k]));
            values[k] = num.at(frame, members.schools[k]);
        }
        return values;
    }

    private static double figure(Function function, double[] values, double[] weights) {
        double sum = sum(values);
        return switch (function) {
            case SUM, COUNT -> sum;
            case SHARE -> values.length == 0 ? Double.NaN : 100 * sum / values.length;
            case ALL -> all(values);
            case MEAN ->
                Double.isNaN(sum + sum(weights))
                        ? Double.NaN
                        : WeightedDispersion.of(values, weights).mean();
            case CV ->
                Double.isNaN(sum + sum(weights))
                        ? Double.NaN
                        : WeightedDispersion.of(values, weights).cv();
            default -> throw new IllegalStateException("no aggregate: " + function);
        };
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double all(double[] truths) {
        boolean unknown = false;
        for (double truth : truths) {
            if (truth == 0) {
                return 0;
            }
            unknown |= Double.isNaN(truth);
        }
        return unknown ? Double.NaN : 1;
    }

    static Num meeting(Node.Meeting node) {
        return (f, d) -> {
            Count count = count(node, f, d);
            if (count.unknown > 0) {
                return Double.NaN;
            }
            return node.function() == Function.COUNT_NOT_MEETING
                    ? count.notMet
                    : count.met + count.notMet == 0 ? Double.NaN : 100.0 * count.met / (count.met + count.notMet);
        };
    }

    /** How the units of a district stand to an indicator. */
    record Count(int met, int notMet, int unknown) {}

    static Count count(Node.Meeting node, Frame frame, int d) {
        int met = 0;
        int notMet = 0;
        int unknown = 0;
        for (Status status : frame.resultsOf(node.indicator(), d)) {
            switch (status) {
                case MET -> met++;
                case NOT_MET -> notMet++;
                case UNDETERMINED -> unknown++;
                case NOT_APPLICABLE -> {}
            }
        }
        return new Count(met, notMet, unknown);
    }
}
