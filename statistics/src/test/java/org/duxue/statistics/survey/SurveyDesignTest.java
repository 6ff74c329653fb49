package org.duxue.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.survey.DesignFault.Kind;
import org.junit.jupiter.api.Test;

/** Estimates against the textbook formulas written out for small samples, and the edges of a design. */
class SurveyDesignTest {
    private static final double TIGHT = 1e-12;

    @Test
    void aRandomSampleGivesTheTextbookFormulas() {
        double[] y = {2, 4, 4, 6, 9};
        SurveyDesign design =
                SurveyDesign.of(5).stage(Stage.rows().outOf(filled(5, 50))).build();
        double variance = 7; // Σ(y − 5)² / 4 = (9 + 1 + 1 + 1 + 16) / 4
        Estimate mean = design.whole().mean("y", y);
        assertThat(mean.value()).isCloseTo(5, within(TIGHT));
        assertThat(mean.se()).isCloseTo(Math.sqrt(0.9 * variance / 5), within(TIGHT));
        assertThat(mean.df()).isEqualTo(4);
        assertThat(mean.deff()).isCloseTo(1, within(TIGHT));
        assertThat(mean.weight()).isCloseTo(50, within(TIGHT));
        // t of 4 degrees of freedom at 97.5 %
        assertThat(mean.upper() - 5).isCloseTo(2.7764451051977987 * mean.se(), within(1e-8));
        Estimate total = design.whole().total("y", y);
        assertThat(total.value()).isCloseTo(250, within(TIGHT));
        assertThat(total.se()).isCloseTo(50 * mean.se(), within(1e-10));
    }

    @Test
    void withoutPopulationOrWeightsEveryRowCountsOnce() {
        Estimate mean = SurveyDesign.of(3).build().whole().mean("y", new double[] {1, 2, 6});
        assertThat(mean.value()).isCloseTo(3, within(TIGHT));
        assertThat(mean.se()).isCloseTo(Math.sqrt(7 / 3.0), within(TIGHT));
        assertThat(mean.deff()).isNaN();
    }

    @Test
    void strataAddUp() {
        Factor stratum = Factor.of("s", List.of("a", "b", "a", "b", "b"));
        SurveyDesign design = SurveyDesign.of(5)
                .stage(Stage.rows().within(stratum).outOf(new double[] {10, 30, 10, 30, 30}))
                .build();
        // a: 1, 3 of 10, variance 2; b: 5, 8, 11 of 30, variance 9
        Estimate mean = design.whole().mean("y", new double[] {1, 5, 3, 8, 11});
        assertThat(mean.value()).isCloseTo((10 * 2 + 30 * 8) / 40.0, within(TIGHT));
        assertThat(mean.se()).isCloseTo(Math.sqrt((100 * 0.8 * 2 / 2.0 + 900 * 0.9 * 9 / 3.0) / 1600), within(TIGHT));
        assertThat(mean.df()).isEqualTo(3);
    }

    @Test
    void clustersCarryTheVariance() {
        Factor school = Factor.of("school", List.of("x", "x", "y", "y", "z", "z"));
        SurveyDesign design =
                SurveyDesign.of(6).stage(Stage.of(school).outOf(filled(6, 12))).build();
        // sums 3, 7, 11 of three schools out of twelve
        Estimate total = design.whole().total("y", new double[] {1, 2, 3, 4, 5, 6});
        assertThat(total.value()).isCloseTo(84, within(TIGHT));
        assertThat(total.se()).isCloseTo(Math.sqrt(144 * 0.75 * 16 / 3), within(1e-10));
        assertThat(total.df()).isEqualTo(2);
    }

    @Test
    void aRatioIsLinearised() {
        double[] y = {2, 3, 7};
        double[] x = {1, 2, 3};
        SurveyDesign design =
                SurveyDesign.of(3).stage(Stage.rows().outOf(filled(3, 30))).build();
        // R = 2, residuals 0, −1, 1 with variance 1
        Estimate ratio = design.whole().ratio("y/x", y, x);
        assertThat(ratio.value()).isCloseTo(2, within(TIGHT));
        assertThat(ratio.se()).isCloseTo(Math.sqrt(0.9 * 1 / 3) / 2, within(TIGHT));
    }

    @Test
    void aDomainKeepsTheOthersAsZeros() {
        double[] y = {2, 4, 90, 90};
        SurveyDesign design =
                SurveyDesign.of(4).stage(Stage.rows().outOf(filled(4, 40))).build();
        Domain first = design.where(new boolean[] {true, true, false, false});
        // influences w(y − 3)/20 are ∓0.5 and two zeros; n/(n−1)·Σ = 4/3·0.5
        assertThat(first.mean("y", y).se()).isCloseTo(Math.sqrt(0.9 * 4 / 3 * 0.5), within(TIGHT));
        // the total of a domain also varies with its size
        assertThat(first.total("y", y).se())
                .isCloseTo(Math.sqrt(0.9 * 4 / 3 * (400 + 1600 - 4 * 225.0)), within(1e-10));
        assertThat(first.persons()).isEqualTo(2);
    }

    @Test
    void missingValuesCountAsOutsideTheDomain() {
        double[] y = {2, 4, Double.NaN, Double.NaN};
        SurveyDesign design =
                SurveyDesign.of(4).stage(Stage.rows().outOf(filled(4, 40))).build();
        Estimate mean = design.whole().mean("y", y);
        assertThat(mean.missing()).isEqualTo(2);
        assertThat(mean.n()).isEqualTo(2);
        assertThat(mean.se())
                .isEqualTo(design.where(new boolean[] {true, true, false, false})
                        .mean("y", y)
                        .se());
    }

    @Test
    void manySmallDomainsGiveWhatEachAloneGives() {
        int rows = 400;
        Factor school = Factor.of("s", named(rows, i -> "school " + i / 4));
        Factor small = Factor.of("g", named(rows, i -> "group " + i % 40));
        double[] y = new double[rows];
        Arrays.setAll(y, i -> Math.sin(i) * 50 + i % 7);
        double[] weights = new double[rows];
        Arrays.setAll(weights, i -> 1 + i % 3);
        SurveyDesign design = SurveyDesign.of(rows)
                .stage(Stage.of(school).outOf(filled(rows, 900)))
                .weights(weights)
                .build();
        design.by(small).forEach((name, domain) -> {
            // a ratio over all rows, numerator and denominator zero elsewhere, is the same mean
            double[] ones = new double[rows];
            Arrays.setAll(ones, i -> small.levels().get(small.code(i)).equals(name) ? 1 : 0);
            double[] masked = new double[rows];
            Arrays.setAll(masked, i -> y[i] * ones[i]);
            Estimate direct = domain.mean("y", y);
            Estimate whole = design.whole().ratio("y", masked, ones);
            assertThat(direct.value()).isCloseTo(whole.value(), within(1e-10));
            assertThat(direct.se()).isCloseTo(whole.se(), within(1e-10));
        });
    }

    @Test
    void sharesHaveIntervalsInsideTheirRange() {
        double[] yes = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
        SurveyDesign design = SurveyDesign.of(10).build();
        Estimate share = design.whole().share("yes", yes);
        assertThat(share.value()).isCloseTo(0.9, within(TIGHT));
        double se = Math.sqrt(0.09 / 9);
        assertThat(share.se()).isCloseTo(se, within(TIGHT));
        double half = 2.2621571627982 * se / 0.09;
        assertThat(share.lower()).isCloseTo(1 / (1 + Math.exp(-(Math.log(9) - half))), within(1e-8));
        assertThat(share.upper()).isLessThan(1);
        Estimate none = design.whole().share("none", new double[10]);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(1 - Math.pow(0.025, 0.1), within(TIGHT));
        assertThatThrownBy(() -> design.whole().share("x", filled(10, 2))).hasMessageContaining("row 1");
    }

    @Test
    void sharesOfAllLevelsSumToOne() {
        Factor answer = Factor.of("answer", List.of("是", "否", "是", "不清楚", "", "否"));
        List<Estimate> shares = SurveyDesign.of(6).build().whole().shares(answer);
        assertThat(shares).extracting(Estimate::name).containsExactly("不清楚", "否", "是");
        assertThat(shares.stream().mapToDouble(Estimate::value).sum()).isCloseTo(1, within(TIGHT));
        assertThat(shares).allMatch(e -> e.missing() == 1);
    }

    @Test
    void aDifferenceKnowsThatTheSchoolsWereDrawnTogether() {
        Factor school = Factor.of("s", List.of("x", "x", "y", "y", "z", "z"));
        double[] y = {1, 2, 5, 6, 9, 10};
        SurveyDesign design = SurveyDesign.of(6).stage(Stage.of(school)).build();
        Domain girls = design.where(new boolean[] {true, false, true, false, true, false});
        Domain boys = design.where(new boolean[] {false, true, false, true, false, true});
        Estimate gap = girls.difference("gap", y, boys);
        assertThat(gap.value()).isCloseTo(-1, within(TIGHT));
        assertThat(gap.se()).isCloseTo(0, within(TIGHT));
        assertThat(girls.mean("y", y).se()).isGreaterThan(2);
    }

    @Test
    void aCensusLeavesNothingToChance() {
        Estimate share = SurveyDesign.of(3)
                .stage(Stage.rows().outOf(filled(3, 3)))
                .build()
                .whole()
                .share("y", new double[] {0, 0, 0});
        assertThat(share.se()).isZero();
        assertThat(share.upper()).isZero();
    }

    @Test
    void refusesASingleUnitUnlessTold() {
        Factor stratum = Factor.of("s", List.of("甲", "甲", "乙"));
        double[] y = {1, 3, 10};
        SurveyDesign.Builder builder = SurveyDesign.of(3).stage(Stage.rows().within(stratum));
        assertThatThrownBy(builder::build).isInstanceOfSatisfying(DesignFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.SINGLETON);
            assertThat(fault.places()).containsExactly("乙");
        });
        Domain centred = builder.singletons(Singletons.CENTRED).build().whole();
        // 甲: 2/1·(1 + 1) = 4; 乙: its total 10 against the mean unit 14/3
        assertThat(centred.total("y", y).se()).isCloseTo(Math.sqrt(4 + Math.pow(10 - 14 / 3.0, 2)), within(TIGHT));
        Domain certain = builder.singletons(Singletons.CERTAINTY).build().whole();
        assertThat(certain.total("y", y).se()).isCloseTo(2, within(TIGHT));
    }

    @Test
    void aSingleUnitOutOfOneIsNoTrouble() {
        Factor stratum = Factor.of("s", List.of("甲", "甲", "乙"));
        SurveyDesign design = SurveyDesign.of(3)
                .stage(Stage.rows().within(stratum).outOf(new double[] {4, 4, 1}))
                .build();
        assertThat(design.whole().total("y", new double[] {1, 3, 10}).value()).isCloseTo(18, within(TIGHT));
    }

    @Test
    void namesWhatIsWrongWithADesign() {
        Factor gap = Factor.of("s", List.of("甲", "", "乙", ""));
        fails(SurveyDesign.of(4).stage(Stage.rows().within(gap)), Kind.NO_STRATUM, "2", "4");
        fails(SurveyDesign.of(4).stage(Stage.of(gap)), Kind.NO_CLUSTER, "2", "4");
        fails(SurveyDesign.of(2).weights(new double[] {1, -1}), Kind.BAD_WEIGHT, "2");
        fails(SurveyDesign.of(2).stage(Stage.rows().outOf(new double[] {0, 2})), Kind.BAD_POPULATION, "1");
        fails(SurveyDesign.of(2).stage(Stage.rows().outOf(new double[] {3, 2})), Kind.POPULATION_VARIES, "*");
        fails(SurveyDesign.of(2).stage(Stage.rows().outOf(new double[] {1, 1})), Kind.OVERSAMPLED, "* (2 > 1.0)");
    }

    private static void fails(SurveyDesign.Builder builder, Kind kind, String... places) {
        assertThatThrownBy(builder::build).isInstanceOfSatisfying(DesignFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.places()).containsExactly(places);
        });
    }

    @Test
    void anEmptyDomainHasNoEstimate() {
        Estimate none = SurveyDesign.of(3).build().where(new boolean[3]).mean("y", new double[] {1, 2, 3});
        assertThat(none.value()).isNaN();
        assertThat(none.se()).isNaN();
        assertThat(none.lower()).isNaN();
        assertThat(none.n()).isZero();
    }

    @Test
    void doesNotChangeWithTheOrderOfRowsOrTheOffset() {
        Factor stratum = Factor.of("s", List.of("a", "b", "a", "b", "b", "a"));
        double[] y = {1, 5, 3, 8, 11, 4};
        Estimate before = of(stratum, y);
        int[] order = {5, 3, 1, 0, 2, 4};
        Estimate after = of(
                stratum.rows(order), Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
        assertThat(after.se()).isCloseTo(before.se(), within(TIGHT));
        Estimate shifted = of(stratum, Arrays.stream(y).map(v -> v + 1e9).toArray());
        assertThat(shifted.se()).isCloseTo(before.se(), within(1e-7));
    }

    private static Estimate of(Factor stratum, double[] y) {
        return SurveyDesign.of(y.length)
                .stage(Stage.rows().within(stratum))
                .build()
                .whole()
                .mean("y", y);
    }

    @Test
    void levelsWithoutMembersAreDomainsToo() {
        SurveyDesign design = SurveyDesign.of(2).weights(new double[] {1, 0}).build();
        Map<String, Domain> domains = design.by(Factor.of("g", List.of("a", "b")));
        assertThat(Objects.requireNonNull(domains.get("b")).persons()).isZero();
    }

    static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    private static List<String> named(int n, IntFunction<String> name) {
        return IntStream.range(0, n).mapToObj(name).toList();
    }
}
