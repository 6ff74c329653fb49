package org.duxue.statistics.bench.parity;

import java.util.List;
import java.util.Map;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.FactorEffects;

/**
 * Four fits in which lme4's search ended within some 10⁻⁸ of its criterion's optimum but not upon it, whatever the
 * optimiser. The gradient of lme4's own criterion, by Richardson's differences in R ({@code numDeriv}), is up to 7·10⁻³
 * where it stopped. Three Newton steps from there, with the same differences, move its θ by up to 1.3·10⁻⁵ of itself and
 * leave a gradient of 3·10⁻⁴ at most (STAR with REML: 1.6·10⁻³, the noise of the differences). Figures other than θ are
 * those of the unrefined search and may lie apart by twice as much as elsewhere; θ is held to the refined one as strictly
 * as everything else.
 */
final class Refined {
    /** Of each fit the factors of the relative covariances, lower triangles column by column. */
    private static final Map<String, double[]> THETA = Map.of(
            "star_crossed REML",
            new double[] {
                1.776193675930713,
                -0.120771769444777,
                0.337584272312999,
                0.833189454019165,
                0.889810469001985,
                -0.240724143676919,
                0.273587190319941
            },
            "star_crossed ML",
            new double[] {
                1.776083671156411,
                -0.120788496311790,
                0.337578173617283,
                0.831603162979076,
                0.883221679755061,
                -0.238713081562857,
                0.271307752999116
            },
            "insteval_crossed3 REML",
            new double[] {0.2764959369700473, 0.4373651208467525, 0.0706057976511295},
            "insteval_crossed3 ML",
            new double[] {0.2764640892496669, 0.4373531167582626, 0.0666972364175431});

    private Refined() {}

    static boolean has(String fit) {
        return THETA.containsKey(fit);
    }

    /** How far our θ lies from the refined one: the worst entry, relative to the largest of its factor's column. */
    static double gap(String fit, CrossedFit ours) {
        double[] theirs = THETA.getOrDefault(fit, new double[0]);
        double worst = 0;
        int at = 0;
        for (FactorEffects factor : ours.factors()) {
            double[][] root = root(factor, ours.residualVariance());
            for (int column = 0; column < root.length; column++) {
                for (int row = column; row < root.length; row++) {
                    double scale = Math.abs(root[column][column]);
                    worst = Math.max(worst, Math.abs(root[row][column] - theirs[at++]) / scale);
                }
            }
        }
        return at == theirs.length ? worst : Double.NaN;
    }

    private static double[][] root(FactorEffects factor, double residual) {
        List<String> terms = factor.terms();
        double[][] root = new double[terms.size()][terms.size()];
        for (int row = 0; row < root.length; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = factor.covariance(row, column) / residual;
                for (int k = 0; k < column; k++) {
                    sum -= root[row][k] * root[column][k];
                }
                root[row][column] = row == column ? Math.sqrt(sum) : sum / root[column][column];
            }
        }
        return root;
    }
}
