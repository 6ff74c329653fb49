package org.duxue.outcome.opinion.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.outcome.opinion.CaseGround;
import org.duxue.outcome.opinion.CaseGrounds;
import org.duxue.outcome.opinion.FrozenOpinion;
import org.duxue.outcome.opinion.OpinionDone;
import org.duxue.outcome.opinion.OpinionDraft;
import org.duxue.outcome.opinion.OpinionIssue;
import org.duxue.outcome.opinion.OpinionMatters;
import org.duxue.outcome.opinion.OpinionNotice;
import org.duxue.outcome.opinion.OpinionProblem;
import org.duxue.outcome.opinion.OpinionStanding.Deed;
import org.duxue.outcome.opinion.OpinionText;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.outcome.opinion.view.CardView;
import org.duxue.outcome.opinion.view.DiagnosisView;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 印发: freezes the opinion with the result as it stands, and moves the case on. */
@Component
public class IssueOpinion {
    private static final String HEAD = "principal";

    private final Hearing hearing;
    private final DraftOpinion drafts;
    private final CaseGrounds grounds;
    private final Alike alike;
    private final Opinions opinions;
    private final Cases cases;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    IssueOpinion(
            Hearing hearing,
            DraftOpinion drafts,
            CaseGrounds grounds,
            Alike alike,
            Opinions opinions,
            Cases cases,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.hearing = hearing;
        this.drafts = drafts;
        this.grounds = grounds;
        this.alike = alike;
        this.opinions = opinions;
        this.cases = cases;
        this.json = json;
        this.events = events;
    }

    @Transactional
    public OpinionIssue preliminary(UUID caseId, String note) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.ISSUE_PRELIMINARY);
        OpinionIssue issued = issue(reviewed, OpinionIssue.Kind.PRELIMINARY, note, null, null);
        cases.advance(caseId, CaseState.PRELIMINARY, note.isBlank() ? "印发初步意见" : note);
        tell(reviewed, "收到初步督导意见", "请签收“" + reviewed.programmeTitle() + "”的初步督导意见；有异议的，签收后在期限内提出申辩。");
        return issued;
    }

    @Transactional
    public OpinionIssue concluding(UUID caseId, String note) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.ISSUE_FINAL);
        OpinionIssue issued = issue(reviewed, OpinionIssue.Kind.FINAL, note, null, null);
        cases.advance(caseId, CaseState.FINAL, note.isBlank() ? "印发最终意见" : note);
        tell(reviewed, "督导意见已印发", "“" + reviewed.programmeTitle() + "”的最终督导意见已印发，请查看整改要求和时限。");
        return issued;
    }

    /** A successor to what went out; the earlier one stays as it was and names nobody, this one names it and says why. */
    @Transactional
    public OpinionIssue correction(UUID caseId, @Nullable OpinionText text, String reason) {
        CaseView reviewed = hearing.require(caseId, Permission.OPINION_WRITE, Deed.CORRECT);
        if (reason.isBlank()) {
            throw OpinionProblem.REASON_MISSING.problem();
        }
        OpinionIssue earlier = opinions.issues(caseId).stream()
                .filter(issue -> issue.kind().concludes())
                .reduce((first, second) -> second)
                .orElseThrow(OpinionProblem.ISSUE_UNKNOWN::problem);
        if (text != null) {
            long based = opinions.draft(caseId).map(OpinionDraft::version).orElse(0L);
            opinions.save(reviewed, text, based);
        }
        OpinionIssue issued = issue(reviewed, OpinionIssue.Kind.CORRECTION, "", earlier.id(), reason.strip());
        tell(reviewed, "督导意见有更正", "“" + reviewed.programmeTitle() + "”的督导意见作了更正：" + reason.strip());
        return issued;
    }

    private OpinionIssue issue(
            CaseView reviewed, OpinionIssue.Kind kind, String note, @Nullable UUID replaces, @Nullable String reason) {
        opinions.hold(reviewed.id());
        CaseGround ground = grounds.of(reviewed);
        Appraised result = ground.result();
        if (result.grade().isEmpty()) {
            throw OpinionProblem.GRADE_OPEN.with("count", result.unsettled().size());
        }
        OpinionText text =
                opinions.draft(reviewed.id()).map(OpinionDraft::text).orElseGet(() -> drafts.proposal(ground));
        check(ground, text, kind);
        FrozenOpinion frozen = freeze(ground, result, text);
        String document = json.writeValueAsString(frozen);
        OpinionIssue issued = opinions.add(
                reviewed,
                new OpinionIssue(
                        new UUID(0, 0),
                        reviewed.id(),
                        kind,
                        opinions.issues(reviewed.id()).size() + 1,
                        document,
                        CaseGround.sha256(document),
                        ground.factsFingerprint(),
                        note.strip(),
                        replaces,
                        reason,
                        Acting.actor().name(),
                        hearing.clock().instant()));
        events.publishEvent(new OpinionDone(
                reviewed.id(),
                reviewed.unit(),
                "issued",
                Map.of(
                        "kind",
                        kind.code(),
                        "sha256",
                        issued.sha256(),
                        "grade",
                        Objects.requireNonNullElse(frozen.card().gradeName(), ""))));
        return issued;
    }

    /** Every figure explained, every date still to come; all faults at once. */
    private void check(CaseGround ground, OpinionText text, OpinionIssue.Kind kind) {
        List<FigureFault> faults = drafts.unexplained(ground, text);
        if (!faults.isEmpty()) {
            Problem problem = OpinionProblem.FIGURES_UNEXPLAINED.with("count", faults.size());
            for (FigureFault fault : faults) {
                problem = problem.at(fault.place(), "“" + fault.sentence() + "”：" + fault.message());
            }
            throw problem;
        }
        LocalDate today = hearing.today();
        List<LocalDate> past = new ArrayList<>();
        text.requirements().stream()
                .map(OpinionText.Requirement::due)
                .filter(due -> due.isBefore(today))
                .forEach(past::add);
        if (!past.isEmpty() && kind != OpinionIssue.Kind.CORRECTION) {
            throw OpinionProblem.DATE_PAST.with("date", past.getFirst());
        }
    }

    private FrozenOpinion freeze(CaseGround ground, Appraised result, OpinionText text) {
        CaseView reviewed = ground.reviewed();
        return new FrozenOpinion(
                reviewed.id(),
                reviewed.unit().value(),
                reviewed.unitName(),
                OpinionMatters.person(reviewed),
                reviewed.programmeTitle(),
                reviewed.pack(),
                reviewed.version(),
                reviewed.period().toString(),
                text,
                CardView.of(ground.scheme(), result),
                DiagnosisView.of(ground.scheme(), ground.diagnosis(), result.struck(), ground.reasons()),
                alike.compare(ground, result),
                ground.known().stream()
                        .map(fact -> new FrozenOpinion.FactCopy(
                                fact.column(), fact.name(), fact.number(), fact.text(), fact.source()))
                        .toList(),
                ground.reasons(),
                ground.evidence());
    }

    private void tell(CaseView reviewed, String title, String body) {
        events.publishEvent(new OpinionNotice(reviewed.id(), HEAD, reviewed.unit(), title, body));
    }
}
