package org.duxue.statistics.growth.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The curves on cohorts that are awkward in one way each, judged by a proof computed here from the pupils alone. */
class SplineQuantilesTest {
    /** Steps to the point that scores are rounded to. */
    private static final int WHOLE = 1;

    private static final int TENTHS = 10;
    private static final int FINE = 1_000_000_000;

    @Test
    void provesEveryCurveOnGridsAndOffThem() {
        for (int priors = 1; priors <= 5; priors++) {
            for (int grid : new int[] {WHOLE, TENTHS, FINE}) {
                holds(cohort(700, priors, grid, priors), 1 + 7 * priors);
            }
        }
    }

    @Test
    void keepsItsDigitsBesideALargeOffset() {
        double[][] cohort = cohort(900, 2, TENTHS, 11);
        double[] shifted = Arrays.stream(cohort[2]).map(x -> x + 1e6).toArray();
        SplineQuantiles.Fit plain = fit(cohort);
        SplineQuantiles.Fit far = fit(new double[][] {cohort[0], cohort[1], shifted});
        for (int i = 0; i < shifted.length; i++) {
            assertThat(far.below(i)).isEqualTo(plain.below(i));
        }
        holds(new double[][] {cohort[0], cohort[1], shifted}, 15);
    }

    @Test
    void bearsOutliers() {
        double[][] cohort = cohort(900, 2, TENTHS, 12);
        for (int i = 0; i < 900; i += 50) {
            cohort[2][i] *= 1e4;
            cohort[1][i + 1] *= 30;
        }
        holds(cohort, 15);
    }

    @Test
    void leavesOutColumnsWhereKnotsCoincideOrAPriorNeverVaries() {
        double[][] cohort = cohort(900, 2, WHOLE, 13);
        cohort[0] = Arrays.stream(cohort[0]).map(x -> x < 60 ? 40 : 60).toArray();
        assertThat(holds(cohort, 9).columns()).isEqualTo(9);
        cohort[0] = Arrays.stream(cohort[0]).map(x -> 70).toArray();
        assertThat(holds(cohort, 8).columns()).isEqualTo(8);
        assertThat(holds(new double[][] {cohort[1], cohort[1], cohort[2]}, 8).columns())
                .isEqualTo(8);
    }

    @Test
    void runsThroughTheScoresOfFewerPupilsThanColumns() {
        double[][] cohort = cohort(6, 2, WHOLE, 14);
        SplineQuantiles curves = holds(cohort, 6);
        for (int i = 0; i < 6; i++) {
            assertThat(curves.predict(cohort[0][i], cohort[1][i])[50]).isCloseTo(cohort[2][i], within(1e-5));
        }
        assertThat(holds(cohort(1, 3, WHOLE, 15), 1).columns()).isEqualTo(1);
    }

    @Test
    void findsNobodyAboveAConstantScore() {
        double[][] cohort = cohort(500, 2, WHOLE, 16);
        Arrays.fill(cohort[2], 80);
        SplineQuantiles.Fit fit = fit(cohort);
        for (int i = 0; i < 500; i++) {
            assertThat(fit.below(i)).isZero();
        }
        holds(cohort, 15);
    }

    @Test
    void takesTheLowerOfSeveralBestCurvesAndSaysSo() {
        // Ten scores at one prior: τ·10 is whole for five of every hundred quantiles.
        double[] scores = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
        double[] prior = new double[scores.length];
        SplineQuantiles curves = fit(new double[][] {prior, scores}).curves();
        for (int i = 0; i < SplineQuantiles.CURVES; i++) {
            double place = scores.length * (2 * i + 1) / 200.0;
            boolean several = Math.abs(place - Math.rint(place)) < 1e-9;
            assertThat(curves.proofs().get(i).unique()).isEqualTo(!several);
            assertThat(curves.coefficients().get(i).getFirst()).isEqualTo(Math.ceil(place - 1e-9));
        }
    }

    @Test
    void answersAlikeForAnyOrderOfPupilsAndAnyNumberOfThreads() throws Exception {
        double[][] cohort = cohort(3000, 2, WHOLE, 17);
        SplineQuantiles once = fit(cohort).curves();
        double[][] reversed = Arrays.stream(cohort)
                .map(column -> {
                    double[] back = new double[column.length];
                    Arrays.setAll(back, i -> column[column.length - 1 - i]);
                    return back;
                })
                .toArray(double[][]::new);
        assertThat(fit(reversed).curves()).isEqualTo(once);
        try (ForkJoinPool alone = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            assertThat(alone.submit(() -> fit(cohort).curves()).get()).isEqualTo(once);
            assertThat(four.submit(() -> fit(cohort).curves()).get()).isEqualTo(once);
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        double[][] cohort = cohort(50, 1, WHOLE, 18);
        cohort[0][7] = Double.NaN;
        assertThatThrownBy(
                        () -> SplineQuantiles.fit(List.of(Knots.of(cohort[1])), new double[][] {cohort[0]}, cohort[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pupil 7");
    }

    private static SplineQuantiles.Fit fit(double[][] cohort) {
        double[][] priors = Arrays.copyOf(cohort, cohort.length - 1);
        return SplineQuantiles.fit(Arrays.stream(priors).map(Knots::of).toList(), priors, cohort[cohort.length - 1]);
    }

    /**
     * Checks by pupils what the solver says by cells: the certificate, its loss, that each curve runs through as many
     * pupils as it has columns, that neighbouring curves have no smaller loss, and the count of curves below each score.
     */
    private static SplineQuantiles holds(double[][] cohort, int columns) {
        SplineQuantiles.Fit fit = fit(cohort);
        SplineQuantiles curves = fit.curves();
        assertThat(curves.columns()).isEqualTo(columns);
        int n = cohort[0].length;
        double[] scores = cohort[cohort.length - 1];
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = row(curves, cohort, i);
        }
        for (int c = 0; c < SplineQuantiles.CURVES; c += 7) {
            Certificate proof = curves.proofs().get(c);
            assertThat(proof.margin()).isBetween(-1e-9, 0.5);
            double own = loss(curves, c, proof.tau(), rows, scores);
            assertThat(proof.loss()).isCloseTo(own, within(1e-7 * (1 + own)));
            for (int other = 0; other < SplineQuantiles.CURVES; other += 9) {
                double theirs = loss(curves, other, proof.tau(), rows, scores);
                assertThat(theirs).isGreaterThanOrEqualTo(own * (1 - 1e-9) - 1e-9);
            }
        }
        for (int i = 0; i < n; i += 13) {
            double score = scores[i];
            double[] priors = new double[cohort.length - 1];
            for (int j = 0; j < priors.length; j++) {
                priors[j] = cohort[j][i];
            }
            assertThat(fit.below(i)).isEqualTo((int)
                    Arrays.stream(curves.predict(priors)).filter(p -> p < score).count());
        }
        return curves;
    }

    private static double[] row(SplineQuantiles curves, double[][] cohort, int pupil) {
        int priors = cohort.length - 1;
        double[] row = new double[1 + 8 * priors];
        row[0] = 1;
        for (int j = 0; j < priors; j++) {
            double[] values = new double[4];
            int first = new SplineBasis(curves.knots().get(j)).row(cohort[j][pupil], values, 0);
            System.arraycopy(values, 0, row, 1 + 8 * j + first, 4);
        }
        return row;
    }

    private static double loss(SplineQuantiles curves, int curve, double tau, double[][] rows, double[] scores) {
        List<Double> b = curves.coefficients().get(curve);
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double line = b.getFirst();
            for (int j = 0; j < (rows[i].length - 1) / 8; j++) {
                for (int s = 1; s < 8; s++) {
                    line += rows[i][1 + 8 * j + s] * b.get(7 * j + s);
                }
            }
            double off = scores[i] - line;
            loss += off * (tau - (off < 0 ? 1 : 0));
        }
        return loss;
    }

    /** Columns of priors and, last, the score. */
    private static double[][] cohort(int pupils, int priors, int grid, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] cohort = new double[priors + 1][pupils];
        for (int i = 0; i < pupils; i++) {
            double ability = random.nextGaussian();
            for (int j = 0; j <= priors; j++) {
                cohort[j][i] = Math.rint(grid * (60 + 10 * ability + 6 * random.nextGaussian())) / grid;
            }
        }
        return cohort;
    }
}
