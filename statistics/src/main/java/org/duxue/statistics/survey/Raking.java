package org.duxue.statistics.survey;

import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.survey.DesignFault.Kind;

/** Iterative proportional fitting (Deming and Stephan 1940) of weights to several margins. */
final class Raking {
    private static final int ROUNDS = 10_000;
    private static final double MET = 1e-12;
    private static final double SAME_SUM = 1e-9;

    private Raking() {}

    static double[] weights(List<Margin> margins, double[] before) {
        double sum = margins.getFirst().sum();
        DesignFault.unlessEmpty(
                Kind.MARGINS_DISAGREE,
                margins.stream()
                        .filter(margin -> Math.abs(margin.sum() - sum) > SAME_SUM * sum)
                        .map(margin -> margin.cells().name() + " (" + margin.sum() + " ≠ " + sum + ")")
                        .toList());
        double[] weights = before;
        for (int round = 0; round < ROUNDS; round++) {
            for (Margin margin : margins) {
                weights = SurveyDesign.scaled(weights, margin);
            }
            if (unmet(margins, weights, sum, MET).isEmpty()) {
                return weights;
            }
        }
        // what is left is either impossible or so slow that its weights would be absurd
        throw new DesignFault(Kind.NOT_CONVERGED, unmet(margins, weights, sum, MET));
    }

    private static List<String> unmet(List<Margin> margins, double[] weights, double sum, double tolerance) {
        return margins.stream()
                .flatMap(margin -> {
                    double[] found = margin.weigh(weights);
                    double[] sizes = margin.sizes();
                    return IntStream.range(0, found.length)
                            .filter(c -> Math.abs(found[c] - sizes[c]) > tolerance * sum)
                            .mapToObj(c -> margin.cells().name() + "="
                                    + margin.cells().levels().get(c));
                })
                .toList();
    }
}
