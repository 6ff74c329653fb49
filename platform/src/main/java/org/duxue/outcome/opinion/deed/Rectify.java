package org.duxue.outcome.opinion.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.outcome.opinion.OpinionDone;
import org.duxue.outcome.opinion.OpinionNotice;
import org.duxue.outcome.opinion.OpinionProblem;
import org.duxue.outcome.opinion.OpinionStanding.Deed;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.outcome.opinion.Rectification;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 整改: the unit reports what it put right, the office checks it; what is given back is reported again. */
@Component
public class Rectify {
    private static final int LONGEST = 2000;
    private static final int DAYS_AGAIN = 30;

    private final Hearing hearing;
    private final Requirements requirements;
    private final Opinions opinions;
    private final Cases cases;
    private final Clocks clocks;
    private final OpinionOffice office;
    private final ApplicationEventPublisher events;

    Rectify(
            Hearing hearing,
            Requirements requirements,
            Opinions opinions,
            Cases cases,
            Clocks clocks,
            OpinionOffice office,
            ApplicationEventPublisher events) {
        this.hearing = hearing;
        this.requirements = requirements;
        this.opinions = opinions;
        this.cases = cases;
        this.clocks = clocks;
        this.office = office;
        this.events = events;
    }

    public record Answer(int no, String text, boolean done, List<String> evidence) {}

    public record Finding(int no, boolean passed, String note) {}

    @Transactional
    public void report(UUID caseId, String summary, List<Answer> answers) {
        CaseView reviewed = hearing.require(caseId, Permission.DEFENCE_WRITE, Deed.REPORT_RECTIFICATION);
        Rectification last = opinions.rectification(caseId).orElse(null);
        Set<Integer> asked = asked(requirements.count(caseId), last);
        check(summary, answers, asked);
        List<Rectification.Item> items = new ArrayList<>();
        if (last != null) {
            last.items().stream().filter(item -> !asked.contains(item.no())).forEach(items::add);
        }
        answers.forEach(answer -> items.add(new Rectification.Item(
                answer.no(), answer.text().strip(), answer.done(), answer.evidence(), null, null)));
        items.sort(java.util.Comparator.comparingInt(Rectification.Item::no));
        int round = last == null ? 1 : last.round() + 1;
        opinions.file(
                reviewed,
                new Rectification(
                        round,
                        summary.strip(),
                        items,
                        Acting.actor().name(),
                        hearing.clock().instant(),
                        null,
                        null));
        clocks.stop(caseId, ClockKind.RECTIFICATION);
        clocks.stop(caseId, ClockKind.RECTIFICATION_REPORT);
        record(reviewed, "rectification-reported", Map.of("round", round, "items", answers.size()));
        office.district()
                .ifPresent(district -> events.publishEvent(new OpinionNotice(
                        caseId,
                        "district-officer",
                        district,
                        "收到整改报告",
                        "“" + reviewed.unitName() + " · " + reviewed.programmeTitle() + "”提交了整改报告，请逐项核查。")));
    }

    /** @param again the day until which what is given back is to be reported, or null for {@value #DAYS_AGAIN} days */
    @Transactional
    public void check(UUID caseId, List<Finding> findings, @Nullable LocalDate again) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.CHECK_RECTIFICATION);
        Rectification report = opinions.rectification(caseId).orElseThrow();
        check(findings, report);
        List<Rectification.Item> items = report.items().stream()
                .map(item -> findings.stream()
                        .filter(finding -> finding.no() == item.no())
                        .findFirst()
                        .map(finding -> new Rectification.Item(
                                item.no(),
                                item.text(),
                                item.done(),
                                item.evidence(),
                                finding.passed(),
                                finding.note().strip()))
                        .orElse(item))
                .toList();
        Rectification checked = new Rectification(
                report.round(),
                report.summary(),
                items,
                report.filedBy(),
                report.filedAt(),
                Acting.actor().name(),
                hearing.clock().instant());
        opinions.check(caseId, checked);
        record(reviewed, "rectification-checked", Map.of("round", report.round(), "passed", checked.passed()));
        if (checked.passed()) {
            cases.advance(caseId, CaseState.CLOSED, "整改核查通过");
        } else {
            LocalDate due = again == null ? hearing.today().plusDays(DAYS_AGAIN) : again;
            clocks.startUntil(caseId, ClockKind.RECTIFICATION_REPORT, hearing.today(), due);
            String body = "“" + reviewed.programmeTitle() + "”的整改报告有退回事项，请于 " + due + " 前继续整改并再次报告。";
            events.publishEvent(new OpinionNotice(caseId, "principal", reviewed.unit(), "整改事项退回", body));
        }
    }

    /** What a report must answer: everything, or after a check what was given back. */
    private static Set<Integer> asked(int count, @Nullable Rectification last) {
        Set<Integer> asked = new HashSet<>();
        for (int no = 1; no <= count; no++) {
            asked.add(no);
        }
        if (last != null) {
            last.items().stream()
                    .filter(item -> Boolean.TRUE.equals(item.passed()))
                    .forEach(item -> asked.remove(item.no()));
        }
        return asked;
    }

    private static void check(String summary, List<Answer> answers, Set<Integer> asked) {
        List<Problem.Field> faults = new ArrayList<>();
        if (summary.length() > LONGEST) {
            faults.add(new Problem.Field("summary", "最多 " + LONGEST + " 字"));
        }
        Set<Integer> left = new HashSet<>(asked);
        for (int i = 0; i < answers.size(); i++) {
            String place = "items[" + i + "]";
            if (!left.remove(answers.get(i).no())) {
                faults.add(
                        new Problem.Field(place + ".no", "第 " + answers.get(i).no() + " 项不在待报告的整改要求中，或写了两次"));
            }
            String text = answers.get(i).text();
            if (text.isBlank() || text.length() > LONGEST) {
                faults.add(new Problem.Field(place + ".text", "请写明落实情况，最多 " + LONGEST + " 字"));
            }
        }
        left.stream().sorted().forEach(no -> faults.add(new Problem.Field("items", "第 " + no + " 项还没有写落实情况")));
        DefenceChecks.refuse(OpinionProblem.REPORT_INVALID, faults);
    }

    private static void check(List<Finding> findings, Rectification report) {
        List<Problem.Field> faults = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        report.items().stream().filter(item -> item.passed() == null).forEach(item -> left.add(item.no()));
        for (int i = 0; i < findings.size(); i++) {
            if (!left.remove(findings.get(i).no())) {
                faults.add(new Problem.Field(
                        "items[" + i + "].no", "第 " + findings.get(i).no() + " 项不在待核查之列"));
            }
            if (!findings.get(i).passed() && findings.get(i).note().isBlank()) {
                faults.add(new Problem.Field("items[" + i + "].note", "退回的事项须写明理由"));
            }
        }
        left.stream().sorted().forEach(no -> faults.add(new Problem.Field("items", "第 " + no + " 项还没有核查")));
        DefenceChecks.refuse(OpinionProblem.REPORT_INVALID, faults);
    }

    private void record(CaseView reviewed, String what, Map<String, Object> detail) {
        events.publishEvent(new OpinionDone(reviewed.id(), reviewed.unit(), what, detail));
    }
}
