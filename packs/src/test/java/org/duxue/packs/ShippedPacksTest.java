package org.duxue.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pack on the shelf keeps, whatever standard it holds. */
class ShippedPacksTest {
    static Stream<Pack> packs() {
        return PackLibrary.builtInIds().stream().map(PackLibrary::builtIn);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void comesOutAsItsWorkedExamplesSay(Pack pack) {
        assertThat(PackCheck.of(pack).failures()).isEmpty();
        assertThat(pack.examples()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void explainsEveryNumberOfItsExamples(Pack pack) {
        Evaluator evaluator = Evaluator.of(pack.framework());
        for (WorkedExample example : pack.examples()) {
            EvaluationOptions options = new EvaluationOptions(example.asOf(), example.parameters());
            Evaluation evaluation = evaluator.evaluate(example.facts(), options);
            for (Address address : Addresses.of(evaluation)) {
                Trace trace = evaluator.trace(example.facts(), options, address);
                String place = example.id() + ": " + address.path();
                assertThat(trace.display()).as(place).isNotBlank();
                // a roll-up lists the units that do not meet it, and there may be none
                boolean rollUp = address instanceof Address.DistrictTest test
                        && test.test().equals("units");
                assertThat(rollUp || !trace.steps().isEmpty()).as(place).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void putsEveryThresholdUnderAClause(Pack pack) {
        assertThat(clauses(pack)).allSatisfy(clause -> {
            assertThat(clause.text()).isNotBlank();
            assertThat(clause.verified() && clause.source() == null)
                    .as("verified needs a source: %s", clause)
                    .isFalse();
        });
        assertThat(pack.framework().sections())
                .allSatisfy(section -> assertThat(section.indicators()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void givesEveryIndicatorAnOwner(Pack pack) {
        assertThat(indicators(pack)).allSatisfy(i -> assertThat(i.owner()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void asksForEvidenceWhereAReviewerConfirms(Pack pack) {
        assertThat(indicators(pack))
                .filteredOn(i -> i.measure() == Indicator.Measure.EVIDENCE || i.measure() == Indicator.Measure.DUTY)
                .allSatisfy(i -> assertThat(i.evidence()).isNotEmpty());
    }

    /** The screen that confirms an indicator writes the flag named after it; a test must read that flag. */
    @ParameterizedTest
    @MethodSource("packs")
    void readsTheConfirmationOfEveryIndicatorThatNeedsOne(Pack pack) {
        for (Indicator indicator : indicators(pack)) {
            if (indicator.measure() == Indicator.Measure.EVIDENCE || indicator.measure() == Indicator.Measure.DUTY) {
                String id = "confirmed_" + indicator.id().toLowerCase(Locale.ROOT);
                Element flag = element(pack, pack.id().equals("preschool-universal") ? "preschool_" + id : id);
                assertThat(flag.kind()).isEqualTo(Element.Kind.FLAG);
                assertThat(flag.level()).isEqualTo(Level.DISTRICT);
                assertThat(indicator.tests())
                        .anySatisfy(test -> assertThat(test.value()).isEqualTo(PerStage.all(flag.name())));
            }
        }
    }

    /** Packs judge the same district: an id they share is one fact, so only what means the same in all may be shared. */
    @Test
    void letsPacksShareNoFactOfTheDistrictThatMeansSomethingElse() {
        Map<String, Long> uses = packs().flatMap(pack -> pack.framework().elements().stream())
                .filter(element -> element.level() == Level.DISTRICT)
                .collect(Collectors.groupingBy(Element::id, Collectors.counting()));
        uses.values().removeIf(count -> count == 1);
        assertThat(uses.keySet()).isSubsetOf("district", "towns");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void carriesEveryChineseHeadingOnce(Pack pack) {
        List<String> headings = new ArrayList<>();
        for (Element element : pack.framework().elements()) {
            if (element.level() == Level.PART) {
                pack.framework().stages().stream()
                        .filter(stage -> element.stages().contains(stage.id()))
                        .forEach(stage -> headings.add(stage.name() + element.name()));
            } else {
                headings.add(element.name());
            }
        }
        pack.framework().parameters().forEach(parameter -> headings.add(parameter.name()));
        assertThat(headings).doesNotHaveDuplicates();
        assertThat(indicators(pack)).extracting(Indicator::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void hasNoAliasThatIsAnotherElementsName(Pack pack) {
        Set<String> names = new HashSet<>();
        pack.framework().elements().forEach(element -> names.add(element.name()));
        assertThat(pack.framework().elements())
                .allSatisfy(element -> assertThat(element.aliases()).doesNotContainAnyElementsOf(names));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void hasEnglishForEverythingOnScreen(Pack pack) {
        List<String> english = new ArrayList<>(List.of(pack.titleEn(), pack.unitNounEn()));
        Framework framework = pack.framework();
        framework.stages().forEach(s -> english.add(s.nameEn()));
        framework.elements().forEach(e -> english.add(e.nameEn()));
        framework.parameters().forEach(p -> english.add(p.nameEn()));
        framework.sections().forEach(s -> english.add(s.nameEn()));
        framework.vetoes().forEach(v -> english.add(v.nameEn()));
        framework.preparation().exclusions().forEach(e -> english.add(e.reasonEn()));
        indicators(pack).forEach(i -> {
            english.add(i.nameEn());
            i.tests().forEach(t -> english.add(t.nameEn()));
            i.relaxations().forEach(r -> english.add(r.nameEn()));
        });
        pack.levers().forEach(l -> english.add(l.nameEn()));
        pack.tables().forEach(t -> english.add(t.titleEn()));
        pack.phases().forEach(p -> english.add(p.nameEn()));
        pack.roles().forEach(r -> english.add(r.nameEn()));
        assertThat(english).allSatisfy(text -> assertThat(text).matches("[\\p{ASCII}]{3,}"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void marksAllPricesAsUnverified(Pack pack) {
        assertThat(pack.levers())
                .isNotEmpty()
                .allSatisfy(lever -> assertThat(lever.clause().verified()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void boundsEveryNumberItAsksSchoolsFor(Pack pack) {
        assertThat(pack.framework().elements())
                .filteredOn(e -> e.kind() == Element.Kind.NUMBER || e.kind() == Element.Kind.COUNT)
                .allSatisfy(element -> assertThat(element.max()).isNotNull());
    }

    private static Element element(Pack pack, String id) {
        return pack.framework().elements().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    private static List<Indicator> indicators(Pack pack) {
        return pack.framework().sections().stream()
                .flatMap(section -> section.indicators().stream())
                .toList();
    }

    /** Every clause of a pack, each once. */
    static Set<Clause> clauses(Pack pack) {
        Set<Clause> clauses = new LinkedHashSet<>(pack.legalBasis());
        collect(pack.framework(), clauses);
        pack.levers().forEach(lever -> clauses.add(lever.clause()));
        return clauses;
    }

    private static void collect(Object value, Set<Clause> into) {
        switch (value) {
            case null -> {}
            case Clause clause -> into.add(clause);
            case List<?> list -> list.forEach(item -> collect(item, into));
            case Record owner -> {
                for (var component : owner.getClass().getRecordComponents()) {
                    try {
                        collect(component.getAccessor().invoke(owner), into);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(component.getName(), e);
                    }
                }
            }
            default -> {}
        }
    }
}
