package org.duxue.work.collection.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.AnswerState;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.Evaluating;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.evidence.ReadShelf.Shown;
import org.duxue.work.collection.evidence.Shelf.Reuse;
import org.duxue.work.collection.page.CasePage;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private static final Appraisal SCHEME =
            AppraisalLibrary.builtIn(Evaluating.PACK).scheme();
    private static final UUID CASE = new UUID(1, 1);
    private static final UnitCode SCHOOL = new UnitCode("2150199001");
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Shown> evidence = new ArrayList<>();

    @BeforeEach
    void answerEverythingSoundly() {
        for (Point point : AskedPoint.of(SCHEME)) {
            answers.put(point.id(), answer(point.id(), Evaluating.finding(point), Evaluating.words(point)));
            point.evidence().forEach(demand -> cite(point.id(), demand.id(), null, List.of()));
        }
    }

    @Test
    void hasNothingToSayOfASoundSelfEvaluation() {
        assertThat(codes()).isEmpty();
    }

    @Test
    void asksForEveryAnswerButThoseThatFactsDecide() {
        answers.remove("P1");
        answers.remove("P27");
        assertThat(at(CheckCode.ANSWER_MISSING)).containsExactly("P1");
    }

    @Test
    void asksForAReasonWhereTheSchemeDoes() {
        answers.put("P1", answer("P1", new Finding.Rated("A"), " "));
        answers.put("P8", answer("P8", new Finding.Counted(Map.of("d1", 1)), ""));
        answers.put("P2", answer("P2", new Finding.Inapplicable(), ""));
        answers.put("P3", answer("P3", new Finding.Rated("B"), ""));
        assertThat(at(CheckCode.REASON_MISSING)).containsExactlyInAnyOrder("P1", "P8", "P2");
    }

    @Test
    void doubtsAnEvaluationWithoutASingleGap() {
        AskedPoint.of(SCHEME)
                .forEach(point -> answers.computeIfPresent(
                        point.id(),
                        (id, old) -> old.finding() instanceof Finding.Rated
                                ? answer(id, new Finding.Rated("A"), old.text())
                                : old));
        assertThat(codes()).containsExactly(CheckCode.ALL_BEST);
        answers.put("P1", answer("P1", new Finding.Rated("B"), Evaluating.words(AskedPoint.find(SCHEME, "P1"))));
        assertThat(codes()).isEmpty();
    }

    @Test
    void findsTheSameWordsAtTwoPointsWhateverTheirPunctuation() {
        answers.put("P1", answer("P1", new Finding.Rated("B"), "学校高度重视，成立领导小组，层层落实责任，成效显著。"));
        answers.put("P9", answer("P9", new Finding.Rated("B"), "学校高度重视、成立领导小组；层层落实责任,成效显著"));
        assertThat(at(CheckCode.COPIED_WITHIN)).containsExactly("P9");
    }

    @Test
    void namesTheOtherUnitOnlyWhereItIsKnown() {
        String words = Evaluating.words(AskedPoint.find(SCHEME, "P1"));
        List<Check> hidden = SelfCheck.of(page(), Map.of(words, Optional.empty()), TODAY);
        assertThat(hidden).singleElement().satisfies(check -> {
            assertThat(check.code()).isEqualTo(CheckCode.COPIED_ELSEWHERE);
            assertThat(check.message()).contains("本区另一单位");
        });
        List<Check> known = SelfCheck.of(page(), Map.of(words, Optional.of(new UnitCode("2150199002"))), TODAY);
        assertThat(known.getFirst().message()).contains("2150199002");
    }

    @Test
    void looksAtEveryDocument() {
        citations.removeIf(one -> one.point().equals("P6"));
        cite("P10", "homework-notice", TODAY.minusDays(1), List.of());
        cite("P4", "moral-plan", null, List.of(new Reuse(2, false, true, null, null, null, null)));
        cite("P5", "staff-appraisal", null, List.of(new Reuse(0, true, false, null, null, null, null)));
        assertThat(at(CheckCode.EVIDENCE_MISSING)).containsExactly("P6");
        assertThat(at(CheckCode.EVIDENCE_EXPIRED)).containsExactly("P10");
        assertThat(at(CheckCode.EVIDENCE_REUSED)).containsExactly("P4");
    }

    @Test
    void putsWhatMustBePutRightFirst() {
        answers.remove("P36");
        citations.removeIf(one -> one.point().equals("P1"));
        assertThat(SelfCheck.of(page(), Map.of(), TODAY))
                .extracting(check -> check.code().severity())
                .isSorted()
                .startsWith(CheckCode.Severity.ERROR);
    }

    private List<CheckCode> codes() {
        return SelfCheck.of(page(), Map.of(), TODAY).stream().map(Check::code).toList();
    }

    private List<@Nullable String> at(CheckCode code) {
        List<@Nullable String> points = new ArrayList<>();
        SelfCheck.of(page(), Map.of(), TODAY).stream()
                .filter(check -> check.code() == code)
                .forEach(check -> points.add(check.point()));
        return points;
    }

    private CasePage page() {
        CaseView of = new CaseView(
                CASE,
                new UUID(2, 2),
                "2025 年度办学质量督导",
                ProgrammeKind.COMPREHENSIVE,
                Evaluating.PACK,
                Evaluating.VERSION,
                new Period(2025),
                SCHOOL,
                "清河实验小学",
                null,
                CaseState.SELF_EVALUATION,
                null,
                null,
                1);
        return new CasePage(of, SCHEME, answers, Map.of(), List.of(), citations, evidence, null, null);
    }

    private static Answer answer(String point, Finding finding, String text) {
        return new Answer(CASE, point, 1, AnswerState.READY, finding, text, "尹老师", Instant.EPOCH, null);
    }

    private void cite(String point, String demand, @Nullable LocalDate validUntil, List<Reuse> reuses) {
        UUID id = UUID.nameUUIDFromBytes(
                (point + demand + validUntil + reuses.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Evidence document = new Evidence(
                id,
                SCHOOL,
                demand,
                demand + ".pdf",
                "a".repeat(64),
                "application/pdf",
                9,
                id,
                null,
                Instant.EPOCH,
                null,
                null,
                validUntil,
                "尹老师",
                1);
        evidence.add(new Shown(document, List.of(), reuses));
        citations.add(new Citation(CASE, point, id, "", "尹老师", Instant.EPOCH));
    }
}
