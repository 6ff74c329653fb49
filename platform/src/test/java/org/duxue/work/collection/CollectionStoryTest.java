package org.duxue.work.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.fixtures.Qinghe.KE;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.SCHOOL_B;
import static org.duxue.fixtures.Qinghe.SU;
import static org.duxue.fixtures.Qinghe.TAO;
import static org.duxue.fixtures.Qinghe.WEN;
import static org.duxue.fixtures.Qinghe.YIN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duxue.define.facts.ReadFacts;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.answering.AnswerPoint;
import org.duxue.work.collection.answering.AnswerPoint.Outcome;
import org.duxue.work.collection.answering.AnswerPoint.Written;
import org.duxue.work.collection.facts.ConfirmFact;
import org.duxue.work.collection.facts.ConfirmFact.Stated;
import org.duxue.work.collection.facts.RefreshFacts;
import org.duxue.work.collection.page.CasePage;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.duxue.work.collection.signing.GiveBack;
import org.duxue.work.collection.signing.SignSelfEvaluation;
import org.duxue.work.collection.signing.SignSelfEvaluation.Signature;
import org.duxue.work.programme.Assignment.Role;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.Cases;
import org.duxue.workbooks.rows.FactValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.IntNode;

/** A school evaluates itself, signs, gets a point back and hands it in again. */
@InTheHouse
class CollectionStoryTest {
    @Autowired
    private House house;

    @Autowired
    private AnswerPoint answer;

    @Autowired
    private ConfirmFact confirm;

    @Autowired
    private RefreshFacts refresh;

    @Autowired
    private ReadSelfEvaluation read;

    @Autowired
    private ReadFacts readFacts;

    @Autowired
    private SignSelfEvaluation sign;

    @Autowired
    private GiveBack giveBack;

    @Autowired
    private SelfEvaluations door;

    @Autowired
    private Cases cases;

    private UUID caseId;

    @BeforeEach
    void startAfresh() {
        house.reset();
        caseId = Evaluating.underway(house, SCHOOL_A, "清河实验小学");
    }

    @Test
    void showsTheSecondWriterWhatTheFirstOneWroteAndOverwritesNothing() {
        Outcome first = write(YIN, "P1", 0, "B", "党组织会议按制度召开，有记录。");
        Outcome second = write(KE, "P1", 0, "A", "校长的说法");
        assertThat(first.written()).isTrue();
        assertThat(second.written()).isFalse();
        assertThat(second.answer()).isEqualTo(first.answer());
        assertThat(write(KE, "P1", 1, "A", "校长的说法").written()).isTrue();
        assertThat(house.as(YIN, () -> read.history(caseId, "P1")))
                .extracting(AnswerVersion::version, AnswerVersion::person)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "柯校长"), org.assertj.core.groups.Tuple.tuple(1, "尹老师"));
    }

    @Test
    void takesTheSameEditSentAgainAfterALostAnswerForDone() {
        assertThat(write(YIN, "P2", 0, "C", "融合不够。").written()).isTrue();
        Outcome again = write(YIN, "P2", 0, "C", "融合不够。");
        assertThat(again.written()).isTrue();
        assertThat(java.util.Objects.requireNonNull(again.answer()).version()).isOne();
    }

    /** Eight people at the same point at the same time: what was acknowledged is in the history, word for word. */
    @Test
    void losesNoAcknowledgedEditHoweverManyWriteAtOnce() throws Exception {
        List<Callable<List<String>>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int who = i;
            writers.add(() -> house.as(who % 2 == 0 ? YIN : KE, () -> {
                List<String> acknowledged = new ArrayList<>();
                int based = 0;
                for (int n = 0; n < 10; n++) {
                    String text = "写作者 " + who + " 第 " + n + " 次";
                    Outcome outcome = answer.write(caseId, "P3", based, written("B", text, false));
                    based = outcome.answer() == null ? 0 : outcome.answer().version();
                    if (outcome.written()) {
                        acknowledged.add(text);
                    }
                }
                return acknowledged;
            }));
        }
        List<String> acknowledged = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> one : pool.invokeAll(writers)) {
                acknowledged.addAll(one.get());
            }
        }
        List<AnswerVersion> history = house.as(YIN, () -> read.history(caseId, "P3"));
        assertThat(history).extracting(AnswerVersion::text).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(history.getFirst().version()).isEqualTo(acknowledged.size());
    }

    @Test
    void refusesAStepThatTheSchemeHasNotAndAPointItDoesNotAskTheUnit() {
        refused("COLLECTION-FINDING-UNFIT", () -> write(YIN, "P1", 0, "Z", ""));
        refused("COLLECTION-POINT-UNKNOWN", () -> write(YIN, "P25", 0, "A", ""));
        refused("COLLECTION-POINT-UNKNOWN", () -> write(YIN, "P99", 0, "A", ""));
        refused("PROGRAMME-CASE-UNKNOWN", () -> write(TAO, "P1", 0, "A", ""));
    }

    @Test
    void confirmsAKnownFactOnceAndLetsACorrectionServeEverybody() {
        var stated = house.as(YIN, () -> confirm.state(caseId, "boarders", 0, new Stated(IntNode.valueOf(120), null)));
        assertThat(stated.stated()).isTrue();
        assertThat(stated.line().confirmed()).isNotNull();
        assertThat(house.as(KE, () -> readFacts.sheet(new UnitCode(SCHOOL_A), new Period(2025), null))
                        .value("boarders"))
                .isEqualTo(new FactValue.Amount(120));
        int version = stated.line().version();
        var again =
                house.as(KE, () -> confirm.state(caseId, "boarders", version, new Stated(IntNode.valueOf(118), null)));
        assertThat(again.line().version()).isGreaterThan(version);
        var stale =
                house.as(YIN, () -> confirm.state(caseId, "boarders", version, new Stated(IntNode.valueOf(120), null)));
        assertThat(stale.stated()).isFalse();
        assertThat(java.util.Objects.requireNonNull(stale.line().known()).value())
                .isEqualTo(new FactValue.Amount(118));
        refused(
                "COLLECTION-FACT-RESERVED",
                () -> house.as(YIN, () -> confirm.state(caseId, "satisfied", 0, new Stated(IntNode.valueOf(5), null))));
    }

    @Test
    void isSignedByThePrincipalAloneOnceAndAsItWasRead() {
        fillIn();
        refused("HOUSE-NOT-ALLOWED", () -> sign(YIN, content(), true));
        String earlier = content();
        Answer p1 = java.util.Objects.requireNonNull(page(KE).answers().get("P1"));
        write(YIN, "P1", p1.version(), "C", Evaluating.words(Evaluating.points().getFirst()) + "又查到一处。");
        ready("P1");
        refused("COLLECTION-CHANGED-SINCE", () -> sign(KE, earlier, true));
        refused("COLLECTION-WARNINGS", () -> sign(KE, content(), false));
        Submission signed = sign(KE, content(), true);
        assertThat(signed.round()).isOne();
        assertThat(signed.late()).isFalse();
        assertThat(house.as(LUO, () -> cases.find(caseId)).state()).isEqualTo(CaseState.DESK_REVIEW);
        assertThat(page(KE).answers().values()).allMatch(one -> one.state() == AnswerState.SUBMITTED);
        refused("COLLECTION-NOTHING-TO-SIGN", () -> sign(KE, content(), true));
        refused("COLLECTION-NOT-OPEN", () -> write(YIN, "P1", 9, "A", ""));
        assertThat(house.asSuperuser("select count(*) from collection_submission"))
                .containsExactly("1");
    }

    @Test
    void namesEveryErrorAndChangesNothingWhenItIsNotReady() {
        write(YIN, "P1", 0, "A", "");
        String content = content();
        assertThatThrownBy(() -> sign(KE, content, true)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("COLLECTION-NOT-READY");
            assertThat(problem.fields())
                    .extracting(Problem.Field::field)
                    .contains("points/P1", "points/P2", "facts/boarders");
        });
        assertThat(house.as(LUO, () -> cases.find(caseId)).state()).isEqualTo(CaseState.SELF_EVALUATION);
        assertThat(page(KE).answers().values()).allMatch(one -> one.state() == AnswerState.DRAFT);
    }

    @Test
    void marksASignatureAfterTheDayAsLate() {
        fillIn();
        Evaluating.due(
                house, caseId, LocalDate.now(java.time.ZoneId.systemDefault()).minusDays(3));
        assertThat(sign(KE, content(), true).late()).isTrue();
    }

    @Test
    void keepsTheFactsOfTheSignatureUntilTheOfficeTakesThemAnew() {
        fillIn();
        sign(KE, content(), true);
        house.asSuperuser("""
                insert into facts_change (unit_code, period, version, person_id, person, source, facts)
                select unit_code, period, version + 1, gen_random_uuid(), '舒数', '更正.xlsx', '{"boarders": 44}'
                from facts_sheet where unit_code = '%s' returning unit_code""".formatted(SCHOOL_A));
        Evaluating.assign(house, caseId, SU, Role.RATER);
        assertThat(boarders(SU)).isEqualTo(new FactValue.Amount(0));
        refused("HOUSE-NOT-ALLOWED", () -> house.as(SU, () -> refresh.refresh(caseId, "数据有更正")));
        house.as(LUO, () -> refresh.refresh(caseId, "学校更正了寄宿生数"));
        assertThat(boarders(SU)).isEqualTo(new FactValue.Amount(44));
        assertThat(house.asSuperuser("select count(*) from collection_facts")).containsExactly("2");
    }

    @Test
    void givesOnePointBackWhileTheRestStaysHandedIn() {
        fillIn();
        sign(KE, content(), true);
        Evaluating.assign(house, caseId, SU, Role.RATER, "D2");
        Evaluating.assign(house, caseId, WEN, Role.RATER, "D1");
        LocalDate due = LocalDate.now(java.time.ZoneId.systemDefault()).plusDays(5);
        refused(
                "COLLECTION-NOT-YOUR-DOMAIN",
                () -> house.as(WEN, () -> giveBack.giveBack(caseId, "P6", "课程表缺一年级", due)));
        refused("COLLECTION-REASON-REQUIRED", () -> house.as(SU, () -> giveBack.giveBack(caseId, "P6", "缺", due)));
        house.as(SU, () -> giveBack.giveBack(caseId, "P6", "课程表缺一年级，请补", due));
        refused("COLLECTION-NOT-HANDED-IN", () -> house.as(LUO, () -> giveBack.giveBack(caseId, "P6", "再退一次试试", due)));
        assertThat(house.as(LUO, () -> giveBack.accept(caseId, List.of())).id()).isEqualTo(caseId);
        assertThat(page(KE).answers().values().stream().filter(one -> one.state() == AnswerState.ACCEPTED))
                .hasSize(Evaluating.points().size() - 1);
        refused("COLLECTION-NOT-OPEN", () -> write(YIN, "P7", 3, "C", "想改"));
        refused("COLLECTION-NOTHING-TO-SIGN", () -> sign(KE, content(), true));
        int version =
                java.util.Objects.requireNonNull(page(YIN).answers().get("P6")).version();
        house.as(YIN, () -> answer.write(caseId, "P6", version, written("C", "已补一年级课程表，见附件，另查到两节体育课被占用。", true)));
        Submission again = sign(KE, content(), true);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.points()).isOne();
        Answer back = java.util.Objects.requireNonNull(page(KE).answers().get("P6"));
        assertThat(back.state()).isEqualTo(AnswerState.SUBMITTED);
        assertThat(back.returned()).isNotNull();
        assertThat(house.asSuperuser("select title from notice_message order by id"))
                .filteredOn(title -> title.startsWith("观测点被退回"))
                .hasSize(2);
    }

    @Test
    void refusesAPointGivenBackAfterItsDayUnlessTheOfficeGaveMoreTime() {
        fillIn();
        sign(KE, content(), true);
        LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
        house.as(LUO, () -> giveBack.giveBack(caseId, "P6", "课程表缺一年级", today));
        house.asSuperuser("""
                update collection_answer set returned = returned || '{"due": "%s"}' where point = 'P6' returning point""".formatted(today.minusDays(1)));
        int version =
                java.util.Objects.requireNonNull(page(YIN).answers().get("P6")).version();
        refused(
                "COLLECTION-RETURN-OVERDUE",
                () -> house.as(YIN, () -> answer.write(caseId, "P6", version, written("C", "补了。", true))));
        house.as(LUO, () -> giveBack.extend(caseId, "P6", "学校停课一周", today.plusDays(3)));
        house.as(YIN, () -> answer.write(caseId, "P6", version + 1, written("C", "补了一年级课程表，见附件，体育课被占用两节。", true)));
        assertThat(sign(KE, content(), true).round()).isEqualTo(2);
    }

    /** Whoever is acknowledged before the signature is signed for; whoever comes after is told so. */
    @Test
    void signsEveryEditThatWasAcknowledgedBeforeIt() throws Exception {
        fillIn();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (String point : List.of("P2", "P3", "P4")) {
                writers.add(pool.submit(() -> house.as(YIN, () -> keepWriting(point))));
            }
            Submission signed = null;
            while (signed == null) {
                try {
                    signed = sign(KE, content(), true);
                } catch (Problem changed) {
                    assertThat(changed.code()).isIn("COLLECTION-CHANGED-SINCE");
                }
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(house.asSuperuser("""
                select a.point from collection_answer a
                join collection_answer_version v on v.case_id = a.case_id and v.point = a.point and v.version = a.version
                where v.deed <> 'submitted'""")).isEmpty();
        String document =
                house.asSuperuser("select document from collection_submission").getFirst();
        house.asSuperuser("select text from collection_answer where point in ('P2', 'P3', 'P4')")
                .forEach(text -> assertThat(document).contains(text));
    }

    private int keepWriting(String point) {
        int version = java.util.Objects.requireNonNull(
                        read.page(caseId).answers().get(point))
                .version();
        try {
            for (int n = 0; n < 6; n++) {
                Outcome outcome =
                        answer.write(caseId, point, version, written("B", "第 " + n + " 次修改，内容为 " + point, true));
                version = java.util.Objects.requireNonNull(outcome.answer()).version();
            }
        } catch (Problem closed) {
            assertThat(closed.code()).isEqualTo("COLLECTION-NOT-OPEN");
        }
        return version;
    }

    /** The database fails at the very last step of signing: nothing is signed, and signing again does all of it. */
    @Test
    void leavesNothingHalfSignedWhenTheLastStepFails() {
        fillIn();
        String content = content();
        house.asSuperuser("alter table programme_history add constraint broken check (false) not valid");
        try {
            assertThatThrownBy(() -> sign(KE, content, true)).isNotInstanceOf(Problem.class);
        } finally {
            house.asSuperuser("alter table programme_history drop constraint broken");
        }
        assertThat(house.asSuperuser("select count(*) from collection_submission"))
                .containsExactly("0");
        assertThat(house.asSuperuser("select count(*) from collection_facts")).containsExactly("0");
        assertThat(page(KE).answers().values()).allMatch(one -> one.state() == AnswerState.READY);
        assertThat(sign(KE, content(), true).round()).isOne();
    }

    @Test
    void givesReviewersACopyOfTheFactsWhenTheOfficeOpensTheReviewItself() {
        house.as(YIN, () -> confirm.state(caseId, "boarders", 0, new Stated(IntNode.valueOf(31), null)));
        Evaluating.assign(house, caseId, SU, Role.RATER);
        house.as(LUO, () -> {
            cases.advance(caseId, CaseState.ON_SITE, "学校未按期提交，直接入校");
            return caseId;
        });
        assertThat(boarders(SU)).isEqualTo(new FactValue.Amount(31));
    }

    @Test
    void goesOnWithItsAnswersAtTheUnitThatTakesTheCaseOver() {
        write(YIN, "P1", 0, "B", "合并前填写的内容。");
        house.asSuperuser("update programme_case set unit_code = '%s' where id = '%s' returning id::text"
                .formatted(SCHOOL_B, caseId));
        assertThat(java.util.Objects.requireNonNull(page(TAO).answers().get("P1"))
                        .text())
                .startsWith("合并前");
        assertThat(write(TAO, "P1", 1, "C", "合并后修改。").written()).isTrue();
        refused("PROGRAMME-CASE-UNKNOWN", () -> write(YIN, "P1", 2, "A", ""));
    }

    @Test
    void handsFactsOfManyCasesOutInOneGo() {
        fillIn();
        UUID other = Evaluating.underway(house, SCHOOL_B, "清河第二小学");
        Map<UUID, List<FactSource>> found =
                house.as(LUO, () -> door.sources(List.of(cases.find(caseId), cases.find(other))));
        assertThat(found.get(caseId)).extracting(FactSource::element).contains("boarders", "teachers_total", "type");
        assertThat(found.get(other)).extracting(FactSource::element).containsExactly("code", "name", "type");
        assertThat(house.as(LUO, () -> door.facts(caseId)).rows()).isOne();
    }

    private void fillIn() {
        house.as(YIN, () -> {
            Evaluating.facts()
                    .forEach((element, value) ->
                            confirm.state(caseId, element, 0, new Stated(IntNode.valueOf(value), null)));
            for (Point point : Evaluating.points()) {
                answer.write(
                        caseId, point.id(), 0, new Written(Evaluating.finding(point), Evaluating.words(point), true));
            }
            return caseId;
        });
    }

    private void ready(String point) {
        Answer now = java.util.Objects.requireNonNull(page(YIN).answers().get(point));
        house.as(YIN, () -> answer.write(caseId, point, now.version(), new Written(now.finding(), now.text(), true)));
    }

    private FactValue boarders(Person person) {
        return house.as(person, () -> door.sources(caseId)).stream()
                .filter(fact -> fact.element().equals("boarders"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private CasePage page(Person person) {
        return house.as(person, () -> read.page(caseId));
    }

    private String content() {
        return page(KE).content();
    }

    private Submission sign(Person person, String content, boolean knowingly) {
        return house.as(person, () -> sign.sign(caseId, new Signature(content, knowingly, "")));
    }

    private Outcome write(Person person, String point, int based, String step, String text) {
        return house.as(person, () -> answer.write(caseId, point, based, written(step, text, false)));
    }

    private static Written written(String step, String text, boolean ready) {
        return new Written(new Finding.Rated(step), text, ready);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
