package org.duxue.outcome.opinion.deed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.Settlements;
import org.duxue.outcome.opinion.CaseGround;
import org.duxue.outcome.opinion.CaseGrounds;
import org.duxue.outcome.opinion.Defence;
import org.duxue.outcome.opinion.OpinionDone;
import org.duxue.outcome.opinion.OpinionFile;
import org.duxue.outcome.opinion.OpinionNotice;
import org.duxue.outcome.opinion.OpinionProblem;
import org.duxue.outcome.opinion.OpinionStanding.Deed;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申辩: receipt, statement, more time, and the decision on each item. Articles 25 and 26 of the municipal ordinance. */
@Component
public class HearDefence {
    private static final String OFFICER = "district-officer";

    private final Hearing hearing;
    private final Opinions opinions;
    private final CaseGrounds grounds;
    private final Cases cases;
    private final Clocks clocks;
    private final Settlements settlements;
    private final OpinionOffice office;
    private final ApplicationEventPublisher events;

    HearDefence(
            Hearing hearing,
            Opinions opinions,
            CaseGrounds grounds,
            Cases cases,
            Clocks clocks,
            Settlements settlements,
            OpinionOffice office,
            ApplicationEventPublisher events) {
        this.hearing = hearing;
        this.opinions = opinions;
        this.grounds = grounds;
        this.cases = cases;
        this.clocks = clocks;
        this.settlements = settlements;
        this.office = office;
        this.events = events;
    }

    /** One item as it is handed in. */
    public record Statement(@Nullable String point, String text, List<String> evidence) {}

    /**
     * A decision on one item.
     *
     * @param finding what the point becomes, or null when only the words of the opinion change
     */
    public record Verdict(
            int no, boolean upheld, String reason, @Nullable Finding finding) {}

    /** The unit, or the office for it, says that the preliminary opinion has arrived; from that day the days are counted. */
    @Transactional
    public void receive(UUID caseId) {
        CaseView reviewed = hearing.requireEither(caseId, Deed.RECEIVE);
        clocks.start(caseId, ClockKind.DEFENCE, hearing.today());
        LocalDate until = clocks.of(caseId).stream()
                .filter(clock -> clock.kind() == ClockKind.DEFENCE)
                .map(clock -> clock.due())
                .findFirst()
                .orElseThrow();
        Instant now = hearing.clock().instant();
        opinions.keep(
                reviewed,
                opinions.file(caseId)
                        .received(new OpinionFile.Signed(Acting.actor().name(), now), until));
        record(reviewed, "received", Map.of("until", until.toString()));
    }

    @Transactional
    public void extend(UUID caseId, LocalDate until, String reason) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.EXTEND_DEFENCE);
        if (reason.isBlank()) {
            throw OpinionProblem.REASON_MISSING.problem();
        }
        if (until.isBefore(hearing.today())) {
            throw OpinionProblem.DATE_PAST.with("date", until);
        }
        LocalDate from = clocks.of(caseId).stream()
                .filter(clock -> clock.kind() == ClockKind.DEFENCE)
                .map(clock -> clock.started())
                .findFirst()
                .orElse(hearing.today());
        clocks.startUntil(caseId, ClockKind.DEFENCE, from, until);
        var extension =
                new OpinionFile.Extension(until, reason.strip(), Acting.actor().name());
        opinions.keep(reviewed, opinions.file(caseId).extended(extension));
        record(reviewed, "defence-extended", Map.of("until", until.toString(), "reason", reason.strip()));
    }

    /** Files a statement; without items the unit declares that it objects to nothing. */
    @Transactional
    public void file(UUID caseId, List<Statement> statements) {
        CaseView reviewed = hearing.require(caseId, Permission.DEFENCE_WRITE, Deed.DEFEND);
        DefenceChecks.check(statements, grounds.of(reviewed).scheme());
        List<Defence.Item> items = new ArrayList<>();
        for (Statement one : statements) {
            items.add(new Defence.Item(
                    items.size() + 1, one.point(), one.text().strip(), one.evidence(), null, null, null, null));
        }
        Instant now = hearing.clock().instant();
        opinions.file(reviewed, new Defence(items, Acting.actor().name(), now, null, null, 1));
        record(reviewed, items.isEmpty() ? "defence-waived" : "defence-filed", Map.of("items", items.size()));
        String about = "“" + reviewed.unitName() + " · " + reviewed.programmeTitle() + "”";
        if (items.isEmpty()) {
            clocks.stop(caseId, ClockKind.DEFENCE);
            tellOffice(reviewed, "被评单位无异议", about + "对初步督导意见无异议，可以印发最终意见。");
        } else {
            cases.advance(caseId, CaseState.DEFENCE, "提出申辩 " + items.size() + " 条");
            tellOffice(reviewed, "收到申辩意见", about + "提出申辩 " + items.size() + " 条，请逐条处理。");
        }
    }

    /** Decides items; what is upheld changes the point through the review's own way of settling it. */
    @Transactional
    public void decide(UUID caseId, List<Verdict> verdicts, long based) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.DECIDE_DEFENCE);
        Defence filed = opinions.defence(caseId).orElseThrow();
        CaseGround ground = grounds.of(reviewed);
        DefenceChecks.check(verdicts, filed, ground.scheme());
        Map<Integer, Verdict> byNumber = new HashMap<>();
        verdicts.forEach(verdict -> byNumber.put(verdict.no(), verdict));
        Appraised before = ground.result();
        List<Defence.Item> items = new ArrayList<>();
        for (Defence.Item item : filed.items()) {
            Verdict verdict = byNumber.get(item.no());
            items.add(verdict == null ? item : decided(reviewed, ground, before, item, verdict));
        }
        boolean done = items.stream().allMatch(item -> item.upheld() != null);
        Defence decided = new Defence(
                items,
                filed.filedBy(),
                filed.filedAt(),
                done ? Acting.actor().name() : null,
                done ? hearing.clock().instant() : null,
                filed.version() + 1);
        opinions.decide(caseId, decided, based);
        record(
                reviewed,
                "defence-decided",
                Map.of(
                        "upheld",
                        verdicts.stream().filter(Verdict::upheld).count(),
                        "rejected",
                        verdicts.stream().filter(verdict -> !verdict.upheld()).count()));
        if (done) {
            String body = "“" + reviewed.programmeTitle() + "”的申辩已逐条处理，请查看理由。";
            events.publishEvent(new OpinionNotice(caseId, "principal", reviewed.unit(), "申辩已处理", body));
        }
    }

    private Defence.Item decided(
            CaseView reviewed, CaseGround ground, Appraised before, Defence.Item item, Verdict verdict) {
        Finding finding = verdict.finding();
        String point = item.point();
        if (!verdict.upheld() || finding == null || point == null) {
            return item.decided(verdict.upheld(), verdict.reason().strip(), null, null);
        }
        String was = before.points().stream()
                .filter(found -> found.point().equals(point))
                .map(found -> found.steps().isEmpty()
                        ? "得分 " + found.earned().print(2)
                        : name(ground.scheme(), found.steps().getFirst()))
                .findFirst()
                .orElse("");
        String reason = "申辩采纳：" + verdict.reason().strip();
        settlements.settle(
                reviewed.id(), point, finding, reason, List.of(Acting.actor().name()), Settlements.Kind.DEFENCE);
        return item.decided(true, verdict.reason().strip(), words(ground.scheme(), finding), was);
    }

    private static String words(Appraisal scheme, Finding finding) {
        return switch (finding) {
            case Finding.Rated(String step) -> name(scheme, step);
            case Finding.Counted(Map<String, Integer> times) -> times.isEmpty() ? "无扣分" : "扣分 " + times.size() + " 项";
            case Finding.Inapplicable _ -> "不适用";
        };
    }

    private static String name(Appraisal scheme, String step) {
        return scheme.scale().step(step).map(Scale.Step::name).orElse(step);
    }

    private void record(CaseView reviewed, String what, Map<String, Object> detail) {
        events.publishEvent(new OpinionDone(reviewed.id(), reviewed.unit(), what, detail));
    }

    private void tellOffice(CaseView reviewed, String title, String body) {
        office.district()
                .ifPresent(district ->
                        events.publishEvent(new OpinionNotice(reviewed.id(), OFFICER, district, title, body)));
    }
}
