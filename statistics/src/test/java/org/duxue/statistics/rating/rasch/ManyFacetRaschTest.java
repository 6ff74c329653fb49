package org.duxue.statistics.rating.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.CannotRate.Reason;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.Caution.Kind;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Panel;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.SubjectMeasure;
import org.duxue.statistics.rating.rasch.RaschOptions.Steps;
import org.junit.jupiter.api.Test;

class ManyFacetRaschTest {
    private static RaschFit fit(Ratings ratings) {
        return ManyFacetRasch.fit(ratings, RaschOptions.DEFAULT);
    }

    private static List<Kind> kinds(RaschFit fit) {
        return fit.cautions().stream().map(Caution::kind).toList();
    }

    private static FacetMeasure named(List<FacetMeasure> measures, String level) {
        return measures.stream()
                .filter(m -> m.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void derivativesAreThoseOfTheLikelihood() {
        for (Steps steps : Steps.values()) {
            RaschDesign design = RaschDesign.of(Panel.drawn(3, 80, 5, 2, 3, 1).ratings(), steps);
            MarginalLikelihood likelihood = new MarginalLikelihood(design, new Quadrature(-6, 6, 61), true);
            double[] at = Start.of(design);
            at[0] += 0.3;
            at[design.spreadAt()] = -0.2;
            Evaluation here = likelihood.evaluate(at);
            double h = 1e-5;
            for (int i = 0; i < at.length; i++) {
                double[] up = at.clone();
                double[] down = at.clone();
                up[i] += h;
                down[i] -= h;
                Evaluation above = likelihood.evaluate(up);
                Evaluation below = likelihood.evaluate(down);
                assertThat(here.gradient[i]).isCloseTo((above.value() - below.value()) / (2 * h), offset(1e-5));
                for (int j = 0; j < at.length; j++) {
                    assertThat(here.information[i * at.length + j])
                            .as(i + " " + j)
                            .isCloseTo(-(above.gradient[j] - below.gradient[j]) / (2 * h), offset(1e-5));
                }
            }
        }
    }

    @Test
    void recoversTheSeveritiesWithinTheirErrors() {
        double squares = 0;
        int count = 0;
        for (int seed = 1; seed <= 12; seed++) {
            RaschFit fit = fit(Panel.drawn(seed, 120, 10, 3, 3, 1.2).ratings());
            double mean = IntStream.range(0, 10)
                    .mapToDouble(Panel::severity)
                    .average()
                    .orElseThrow();
            for (int r = 0; r < 10; r++) {
                FacetMeasure rater = named(fit.raters(), "r" + r);
                double z = (rater.measure() - (Panel.severity(r) - mean)) / rater.se();
                squares += z * z;
                count++;
            }
            assertThat(fit.variance()).isCloseTo(1.44, offset(5 * fit.varianceSe()));
            assertThat(fit.raters().stream().mapToDouble(FacetMeasure::measure).sum())
                    .isCloseTo(0, offset(1e-9));
        }
        assertThat(Math.sqrt(squares / count)).isBetween(0.8, 1.2);
    }

    @Test
    void meanSquaresOfModelDataLieAroundOne() {
        RaschFit fit = fit(Panel.drawn(8, 300, 12, 3, 4, 1).ratings());
        double infit = fit.raters().stream()
                .mapToDouble(r -> r.fit().infit())
                .average()
                .orElseThrow();
        double outfit = fit.subjects().stream()
                .mapToDouble(s -> s.fit().outfit())
                .average()
                .orElseThrow();
        assertThat(infit).isCloseTo(1, offset(0.05));
        assertThat(outfit).isCloseTo(1, offset(0.05));
        assertThat(fit.raters().stream().filter(r -> Math.abs(r.fit().infitZ()) > 3))
                .isEmpty();
    }

    @Test
    void anErraticRaterStandsOutAndATimidOneFallsShort() {
        Panel panel = Panel.drawn(9, 200, 8, 3, 4, 1);
        SplittableRandom random = new SplittableRandom(4);
        for (int s = 0; s < 60; s++) {
            for (int i = 0; i < 4; i++) {
                panel.score("s" + s, "erratic", "i" + i, random.nextInt(4));
                panel.score("s" + s, "timid", "i" + i, random.nextInt(10) == 0 ? 2 : 1);
            }
        }
        RaschFit fit = fit(panel.ratings());
        assertThat(named(fit.raters(), "erratic").fit().infitZ()).isGreaterThan(2.5);
        assertThat(named(fit.raters(), "timid").fit().infitZ()).isLessThan(-2.5);
    }

    @Test
    void adjustedScoresUndoAnUnluckyDrawOfRaters() {
        SplittableRandom random = new SplittableRandom(5);
        Panel panel = new Panel();
        for (int s = 0; s < 200; s++) {
            double ability = random.nextGaussian();
            // the severe pair sees the first hundred, the mild pair the rest; a link rater sees everybody
            for (String rater : new String[] {s < 100 ? "severe" : "mild", "link"}) {
                double severity = rater.equals("severe") ? 1.5 : rater.equals("mild") ? -1.5 : 0;
                for (int i = 0; i < 4; i++) {
                    panel.score(
                            String.format("%03d", s), rater, "i" + i, Panel.draw(random, ability - severity, -1, 0, 1));
                }
            }
        }
        List<SubjectMeasure> subjects = fit(panel.ratings()).subjects();
        double rawGap = mean(subjects.subList(100, 200), SubjectMeasure::observed)
                - mean(subjects.subList(0, 100), SubjectMeasure::observed);
        double gap = mean(subjects.subList(100, 200), SubjectMeasure::adjusted)
                - mean(subjects.subList(0, 100), SubjectMeasure::adjusted);
        assertThat(rawGap).isGreaterThan(0.6);
        assertThat(Math.abs(gap)).isLessThan(0.25);
        assertThat(subjects).allSatisfy(s -> assertThat(s.adjusted()).isBetween(s.lower95(), s.upper95()));
    }

    private static double mean(List<SubjectMeasure> subjects, ToDoubleFunction<SubjectMeasure> of) {
        return subjects.stream().mapToDouble(of).average().orElseThrow();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameDigits() throws Exception {
        Ratings ratings = Panel.drawn(6, 150, 7, 2, 3, 1).ratings();
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            RaschFit alone = one.submit(() -> fit(ratings)).get();
            RaschFit together = four.submit(() -> fit(ratings)).get();
            assertThat(together.raters()).isEqualTo(alone.raters());
            assertThat(together.likelihood()).isEqualTo(alone.likelihood());
        }
    }

    @Test
    void setsAnAllTopRaterAsideAndPlacesItBelowTheOthers() {
        Panel panel = Panel.drawn(7, 100, 6, 2, 3, 1);
        RaschFit without = fit(panel.ratings());
        for (int s = 0; s < 10; s++) {
            panel.score("s" + s, "kind", "i0", 3);
        }
        RaschFit with = fit(panel.ratings());
        assertThat(with.likelihood().deviance()).isCloseTo(without.likelihood().deviance(), offset(1e-9));
        FacetMeasure kind = named(with.raters(), "kind");
        assertThat(kind.extreme()).isTrue();
        assertThat(kind.measure())
                .isLessThan(with.raters().stream()
                        .filter(r -> !r.extreme())
                        .mapToDouble(FacetMeasure::measure)
                        .min()
                        .orElseThrow());
        assertThat(kind.se()).isFinite().isPositive();
        assertThat(kinds(with)).containsExactly(Kind.EXTREME_RATER);
    }

    @Test
    void countsCategoriesNobodyUsedAsAbsentAndSaysSo() {
        Panel panel = new Panel();
        Panel collapsed = new Panel();
        SplittableRandom random = new SplittableRandom(2);
        for (int s = 0; s < 60; s++) {
            double ability = random.nextGaussian();
            for (int r = 0; r < 3; r++) {
                int score = Panel.draw(random, ability - 0.4 * r, -0.5, 0.5);
                panel.score("s" + s, "r" + r, "", score == 2 ? 4 : score);
                collapsed.score("s" + s, "r" + r, "", score);
            }
        }
        RaschFit fit = fit(panel.withoutItems());
        assertThat(fit.cautions()).containsExactly(new Caution(Kind.CATEGORY_UNUSED, List.of("2", "3")));
        assertThat(fit.likelihood().deviance())
                .isEqualTo(fit(collapsed.withoutItems()).likelihood().deviance());
        assertThat(fit.steps().get(1).above()).isEqualTo(4);
        assertThat(fit.subjects()).allSatisfy(s -> assertThat(s.adjusted()).isBetween(0.0, 4.0));
    }

    @Test
    void itemsMayHaveDifferentNumbersOfCategories() {
        Panel panel = new Panel();
        SplittableRandom random = new SplittableRandom(12);
        for (int s = 0; s < 200; s++) {
            double ability = random.nextGaussian();
            for (int e = 0; e < 2; e++) {
                int r = (s + e) % 5;
                double above = ability - Panel.severity(r);
                panel.score("s" + s, "r" + r, "yes or no", Panel.draw(random, above, 0));
                panel.score("s" + s, "r" + r, "graded", Panel.draw(random, above, -1.5, -0.5, 0.5, 1.5));
            }
        }
        RaschFit fit = ManyFacetRasch.fit(panel.ratings(), RaschOptions.DEFAULT.with(Steps.BY_ITEM));
        assertThat(fit.steps()).hasSize(5);
        assertThat(fit.steps().getLast().value()).as("a single step").isCloseTo(0, offset(1e-9));
        assertThat(fit.likelihood().parameters()).isEqualTo(2 + 4 + 3 + 1);
        assertThat(fit.likelihood().converged()).isTrue();
        double mean =
                IntStream.range(0, 5).mapToDouble(Panel::severity).average().orElseThrow();
        assertThat(named(fit.raters(), "r1").measure())
                .isCloseTo(
                        Panel.severity(1) - mean,
                        offset(3 * named(fit.raters(), "r1").se()));
    }

    @Test
    void refinesTheGridWhereManyScoresPinASubjectDown() {
        Panel panel = Panel.drawn(10, 12, 20, 20, 30, 1);
        RaschFit adapted = fit(panel.ratings());
        RaschFit fine = ManyFacetRasch.fit(panel.ratings(), RaschOptions.DEFAULT.on(new Quadrature(-8, 8, 1601)));
        RaschFit coarse = ManyFacetRasch.fit(panel.ratings(), RaschOptions.DEFAULT.on(new Quadrature(-6, 6, 21)));
        assertThat(adapted.likelihood().deviance()).isCloseTo(fine.likelihood().deviance(), offset(1e-6));
        assertThat(adapted.likelihood().grid().nodes()).isGreaterThan(61);
        assertThat(kinds(adapted)).isEmpty();
        assertThat(kinds(coarse)).containsExactly(Kind.COARSE_GRID);
    }

    @Test
    void saysSoWhenSubjectsDoNotDiffer() {
        RaschFit fit = fit(alternating());
        assertThat(kinds(fit)).containsExactly(Kind.ZERO_VARIANCE);
        assertThat(fit.variance()).isZero();
        assertThat(fit.varianceSe()).isNaN();
        assertThat(fit.subjects()).allSatisfy(s -> assertThat(s.measure()).isZero());
        assertThat(fit.likelihood().converged()).isTrue();
    }

    /** Every subject has the same total. */
    private static Ratings alternating() {
        Panel panel = new Panel();
        for (int s = 0; s < 40; s++) {
            for (int r = 0; r < 4; r++) {
                panel.score("s" + s, "r" + r, "", (s + r) % 2);
            }
        }
        return panel.withoutItems();
    }

    @Test
    void oneRaterHasNoSeverity() {
        Panel panel = new Panel();
        SplittableRandom random = new SplittableRandom(20);
        for (int s = 0; s < 50; s++) {
            double ability = random.nextGaussian();
            for (int i = 0; i < 3; i++) {
                panel.score("s" + s, "only", "i" + i, Panel.draw(random, ability - Panel.difficulty(i), -1, 1));
            }
        }
        RaschFit fit = fit(panel.ratings());
        assertThat(kinds(fit)).containsExactly(Kind.ONE_RATER);
        assertThat(fit.raters().getFirst().measure()).isCloseTo(0, offset(1e-12));
        assertThat(fit.raters().getFirst().se()).isCloseTo(0, offset(1e-6));
        assertThat(fit.raterSpread().chiSquare()).isNaN();
    }

    @Test
    void aRaterWithOneScoreIsHardlyKnown() {
        Panel panel = Panel.drawn(21, 100, 6, 2, 3, 1).score("s3", "guest", "i1", 1);
        FacetMeasure guest = named(fit(panel.ratings()).raters(), "guest");
        assertThat(guest.n()).isEqualTo(1);
        assertThat(guest.se()).isGreaterThan(0.8);
        assertThat(guest.extreme()).isFalse();
    }

    @Test
    void refusesScoresThatDoNotVary() {
        Panel same = new Panel();
        Panel apart = new Panel();
        for (int s = 0; s < 5; s++) {
            same.score("s" + s, "r0", "i", 2).score("s" + s, "r1", "i", 2);
            apart.score("s" + s, "low", "i", 0).score("s" + s, "high", "i", 3);
        }
        for (Panel panel : List.of(same, apart)) {
            CannotRate refusal = catchThrowableOfType(CannotRate.class, () -> fit(panel.ratings()));
            assertThat(refusal.reason()).isEqualTo(Reason.NO_VARIATION);
        }
    }

    @Test
    void refusesWhatFallsApartOnceExtremesAreSetAside() {
        Panel panel = new Panel();
        SplittableRandom random = new SplittableRandom(30);
        for (int s = 0; s < 40; s++) {
            String half = s < 20 ? "a" : "b";
            panel.score("s" + s, half + "1", "", random.nextInt(3)).score("s" + s, half + "2", "", random.nextInt(3));
            panel.score("s" + s, "bridge", "", 2);
        }
        CannotRate refusal = catchThrowableOfType(CannotRate.class, () -> fit(panel.withoutItems()));
        assertThat(refusal.reason()).isEqualTo(Reason.DISCONNECTED_WITHOUT_EXTREMES);
        assertThat(refusal.subsets()).hasSize(2);
    }

    @Test
    void refusesMarksThatAreNoCategories() {
        Panel panel = new Panel();
        for (int s = 0; s < 60; s++) {
            panel.score("s" + s, "r0", "", s * 1.5).score("s" + s, "r1", "", s * 1.5 + 1);
        }
        CannotRate refusal = catchThrowableOfType(CannotRate.class, () -> fit(panel.withoutItems()));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_CATEGORIES);
    }

    @Test
    void leavesIncompleteRowsOutAndCountsThem() {
        Panel panel = Panel.drawn(31, 60, 5, 2, 2, 1);
        RaschFit clean = fit(panel.ratings());
        panel.score("s1", "", "i0", 1).score("s1", "r1", "i1", Double.NaN).score("nobody", "r1", "", 2);
        RaschFit fit = fit(panel.ratings());
        assertThat(fit.dropped()).isEqualTo(3);
        assertThat(fit.raters()).isEqualTo(clean.raters());
        assertThat(fit.subjects()).isEqualTo(clean.subjects());
    }
}
