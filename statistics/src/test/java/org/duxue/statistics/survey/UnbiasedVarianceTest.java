package org.duxue.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.duxue.statistics.data.Factor;
import org.junit.jupiter.api.Test;

/**
 * The law a variance of a total must obey: over all samples that the design could have drawn, its mean is the variance
 * that the total really has. Small populations are drawn from in every possible way.
 */
class UnbiasedVarianceTest {
    private static final double[][] EAST = {{3, 5, 11}, {2, 2}, {7, 1, 4, 9}};
    private static final double[][] WEST = {{20, 24}, {1, 15, 8}};

    @Test
    void ofOneStageWithStrata() {
        double[] low = {4, 8, 15, 16};
        double[] high = {23, 42, 108};
        List<Estimate> drawn = new ArrayList<>();
        for (int[] a : subsets(4, 2)) {
            for (int[] b : subsets(3, 2)) {
                double[] y = {low[a[0]], low[a[1]], high[b[0]], high[b[1]]};
                SurveyDesign design = SurveyDesign.of(4)
                        .stage(Stage.rows()
                                .within(Factor.of("stratum", List.of("a", "a", "b", "b")))
                                .outOf(new double[] {4, 4, 3, 3}))
                        .build();
                drawn.add(design.whole().total("y", y));
            }
        }
        obeys(drawn, 4 + 8 + 15 + 16 + 23 + 42 + 108);
    }

    @Test
    void ofTwoStagesWithStrata() {
        List<Estimate> drawn = new ArrayList<>();
        for (int[] east : subsets(3, 2)) {
            for (int[] first : subsets(EAST[east[0]].length, 2)) {
                for (int[] second : subsets(EAST[east[1]].length, 2)) {
                    for (int[] north : subsets(2, 2)) {
                        for (int[] south : subsets(3, 2)) {
                            drawn.add(twoStages(east, new int[][] {first, second, north, south}));
                        }
                    }
                }
            }
        }
        // every sample of an urn counts alike only when each urn's samples are as many
        double truth = 0;
        for (double[] urn : EAST) {
            truth += sum(urn);
        }
        for (double[] urn : WEST) {
            truth += sum(urn);
        }
        obeysWeighted(drawn, truth);
    }

    private final List<Double> chances = new ArrayList<>();

    private Estimate twoStages(int[] east, int[][] picks) {
        double[][] urns = {EAST[east[0]], EAST[east[1]], WEST[0], WEST[1]};
        double[] y = new double[8];
        double[] urnsThere = new double[8];
        double[] persons = new double[8];
        List<String> strata = new ArrayList<>();
        List<String> schools = new ArrayList<>();
        double chance = 1;
        for (int u = 0; u < 4; u++) {
            chance /= subsets(urns[u].length, 2).size();
            for (int k = 0; k < 2; k++) {
                y[2 * u + k] = urns[u][picks[u][k]];
                urnsThere[2 * u + k] = u < 2 ? 3 : 2;
                persons[2 * u + k] = urns[u].length;
                strata.add(u < 2 ? "east" : "west");
                schools.add("school " + u % 2);
            }
        }
        chances.add(chance);
        return SurveyDesign.of(8)
                .stage(Stage.of(Factor.of("school", schools))
                        .within(Factor.of("district", strata))
                        .outOf(urnsThere))
                .stage(Stage.rows().outOf(persons))
                .build()
                .whole()
                .total("y", y);
    }

    private static void obeys(List<Estimate> drawn, double truth) {
        assertThat(drawn.stream().mapToDouble(Estimate::value).average().orElseThrow())
                .isCloseTo(truth, within(1e-10));
        double real = drawn.stream()
                .mapToDouble(e -> (e.value() - truth) * (e.value() - truth))
                .average()
                .orElseThrow();
        assertThat(drawn.stream().mapToDouble(e -> e.se() * e.se()).average().orElseThrow())
                .isCloseTo(real, within(1e-9 * real));
    }

    private void obeysWeighted(List<Estimate> drawn, double truth) {
        double whole = chances.stream().mapToDouble(Double::doubleValue).sum();
        double mean = 0;
        double real = 0;
        double estimated = 0;
        for (int k = 0; k < drawn.size(); k++) {
            Estimate e = drawn.get(k);
            double chance = chances.get(k) / whole;
            mean += chance * e.value();
            real += chance * (e.value() - truth) * (e.value() - truth);
            estimated += chance * e.se() * e.se();
        }
        assertThat(mean).isCloseTo(truth, within(1e-9));
        assertThat(estimated).isCloseTo(real, within(1e-9 * real));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** All pairs out of n. */
    private static List<int[]> subsets(int n, int size) {
        assertThat(size).isEqualTo(2);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        return pairs;
    }
}
