package org.duxue.statistics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Respondents made to be careless in one way each, among others who are not. */
class CarelessResponsesTest {
    private static final int ITEMS = 40;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);

    @Test
    void countsTheLongestRunAndTheSpread() {
        Respondent one = CarelessResponses.of(
                        columns(new double[][] {{1, 2, 2, Double.NaN, 2, 5, 5, 1}}), null, Limits.usual())
                .getFirst();
        assertThat(one.answered()).isEqualTo(7);
        assertThat(one.longString()).isEqualTo(3);
        // mean 18/7, Σx² = 64
        assertThat(one.variability()).isCloseTo(Math.sqrt((64 - 18 * 18 / 7.0) / 6), within(1e-12));
        assertThat(one.secondsPerItem()).isNaN();
        assertThat(one.signs()).isEmpty();
    }

    @Test
    void tellsEachKindApart() {
        double[][] people = people(60);
        Arrays.fill(people[3], 4);
        Arrays.fill(people[7], 0, 25, 2);
        people[11] = people[20].clone();
        people[12] = people[30].clone();
        people[12][5] = people[12][5] == 1 ? 2 : 1;
        people[12][9] = people[12][9] == 1 ? 2 : 1;
        Arrays.fill(people[14], 4, ITEMS, Double.NaN);
        double[] seconds = new double[60];
        Arrays.fill(seconds, 240);
        seconds[16] = 119;
        seconds[17] = Double.NaN;
        List<Respondent> found = CarelessResponses.of(columns(people), seconds, Limits.usual());
        assertThat(found.get(3).signs()).containsExactlyInAnyOrder(Sign.LONG_STRING, Sign.LOW_VARIABILITY);
        assertThat(found.get(3).longString()).isEqualTo(ITEMS);
        assertThat(found.get(7).signs()).contains(Sign.LONG_STRING);
        assertThat(found.get(11).signs()).containsExactly(Sign.DUPLICATE);
        assertThat(found.get(11).twin()).isEqualTo(20);
        assertThat(found.get(20).twin()).isEqualTo(11);
        assertThat(found.get(12).signs()).containsExactly(Sign.NEAR_DUPLICATE);
        assertThat(found.get(12).differing()).isEqualTo(2);
        assertThat(found.get(14).signs()).containsExactly(Sign.TOO_FEW_ANSWERS);
        assertThat(found.get(16).signs()).containsExactly(Sign.FAST);
        assertThat(found.get(16).medianRatio()).isCloseTo(119 / 240.0, within(1e-12));
        assertThat(found.get(17).signs()).isEmpty();
        List<Integer> flagged = found.stream()
                .filter(respondent -> !respondent.signs().isEmpty())
                .map(Respondent::index)
                .toList();
        assertThat(flagged).containsExactly(3, 7, 11, 12, 14, 16, 20, 30);
    }

    @Test
    void findsEveryPairThatComparingAllPairsFinds() {
        for (int round = 0; round < 20; round++) {
            double[][] people = new double[80][12];
            for (double[] person : people) {
                Arrays.setAll(person, i -> random.nextInt(2));
            }
            int allowed = round % 4;
            boolean[] judged = new boolean[80];
            Arrays.fill(judged, true);
            judged[round] = false;
            Twins twins = Twins.among(people, judged, allowed);
            for (int a = 0; a < people.length; a++) {
                int least = Integer.MAX_VALUE;
                for (int b = 0; b < people.length; b++) {
                    if (a != b && judged[a] && judged[b]) {
                        least = Math.min(least, apart(people[a], people[b]));
                    }
                }
                assertThat(twins.differing[a]).isEqualTo(least <= allowed ? least : -1);
            }
        }
    }

    private static int apart(double[] a, double[] b) {
        int apart = 0;
        for (int i = 0; i < a.length; i++) {
            apart += a[i] == b[i] ? 0 : 1;
        }
        return apart;
    }

    @Test
    void equalAnswersToAFewItemsAreCoincidence() {
        List<Respondent> found =
                CarelessResponses.of(columns(new double[][] {{1, 2, 3, 1, 2}, {1, 2, 3, 1, 2}}), null, Limits.usual());
        assertThat(found).allMatch(respondent -> respondent.signs().isEmpty() && respondent.twin() < 0);
    }

    @Test
    void definesItsEdges() {
        assertThat(CarelessResponses.of(new double[0][], null, Limits.usual())).isEmpty();
        Respondent silent = CarelessResponses.of(
                        columns(new double[][] {{Double.NaN, Double.NaN}}), new double[] {3}, Limits.usual())
                .getFirst();
        assertThat(silent.longString()).isZero();
        assertThat(silent.variability()).isNaN();
        assertThat(silent.secondsPerItem()).isNaN();
        assertThat(silent.signs()).containsExactly(Sign.TOO_FEW_ANSWERS);
        assertThatThrownBy(() -> CarelessResponses.of(new double[][] {{1}, {1, 2}}, null, Limits.usual()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 0.5, 3, 2, 0.5, 10, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }

    private double[][] people(int n) {
        double[][] people = new double[n][ITEMS];
        for (double[] person : people) {
            double level = random.nextDouble(2, 4);
            Arrays.setAll(person, i -> Math.clamp(Math.round(level + 1.2 * random.nextGaussian()), 1, 5));
        }
        return people;
    }

    private static double[][] columns(double[][] people) {
        double[][] columns = new double[people[0].length][people.length];
        for (int row = 0; row < people.length; row++) {
            for (int item = 0; item < columns.length; item++) {
                columns[item][row] = people[row][item];
            }
        }
        return columns;
    }
}
