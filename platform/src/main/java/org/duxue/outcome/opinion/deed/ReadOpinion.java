package org.duxue.outcome.opinion.deed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.outcome.opinion.CaseGround;
import org.duxue.outcome.opinion.CaseGrounds;
import org.duxue.outcome.opinion.FrozenOpinion;
import org.duxue.outcome.opinion.OpinionDraft;
import org.duxue.outcome.opinion.OpinionFile;
import org.duxue.outcome.opinion.OpinionIssue;
import org.duxue.outcome.opinion.OpinionProblem;
import org.duxue.outcome.opinion.OpinionStanding;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.outcome.opinion.view.CardView;
import org.duxue.outcome.opinion.view.ComparisonView;
import org.duxue.outcome.opinion.view.DiagnosisView;
import org.duxue.outcome.opinion.view.OpinionPage;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The page of a result. The office sees the result as it stands until the opinion is final, and from then on what was frozen;
 * everybody else sees what was frozen, once something went out.
 */
@Component
public class ReadOpinion {
    private final Hearing hearing;
    private final CaseGrounds grounds;
    private final Opinions opinions;
    private final DraftOpinion drafts;
    private final Alike alike;
    private final Years years;
    private final Requirements frozen;
    private final Followed followed;

    ReadOpinion(
            Hearing hearing,
            CaseGrounds grounds,
            Opinions opinions,
            DraftOpinion drafts,
            Alike alike,
            Years years,
            Requirements frozen,
            Followed followed) {
        this.hearing = hearing;
        this.grounds = grounds;
        this.opinions = opinions;
        this.drafts = drafts;
        this.alike = alike;
        this.years = years;
        this.frozen = frozen;
        this.followed = followed;
    }

    /** What is shown of a result, live or frozen. */
    private record Shown(CardView card, DiagnosisView diagnosis, ComparisonView comparison) {}

    @Transactional(readOnly = true)
    public OpinionPage page(UUID caseId) {
        CaseView reviewed = hearing.read(caseId);
        OpinionStanding standing = hearing.standing(reviewed);
        CaseGround ground = grounds.of(reviewed);
        List<OpinionIssue> issues = opinions.issues(caseId);
        Optional<OpinionIssue> concluded =
                issues.stream().filter(i -> i.kind().concludes()).reduce((a, b) -> b);
        Shown shown = shown(ground, standing.office(), issues, concluded);
        OpinionFile file = opinions.file(caseId);
        return new OpinionPage(
                caseId,
                reviewed.programme(),
                reviewed.programmeTitle(),
                new OpinionPage.UnitName(reviewed.unit().value(), reviewed.unitName()),
                subject(reviewed),
                reviewed.pack(),
                ground.pack().header().title(),
                reviewed.version(),
                reviewed.period().toString(),
                stage(reviewed.state()),
                reviewed.subject() != null,
                standing.possible().stream().map(OpinionStanding.Deed::code).toList(),
                shown == null ? "评议结束、初步意见印发以后，才能看到结果。" : null,
                shown == null ? null : shown.card(),
                shown == null ? null : shown.diagnosis(),
                shown == null ? null : shown.comparison(),
                shown == null ? null : years.of(reviewed, shown.card()),
                standing.office() ? draft(ground) : null,
                issues.stream().map(issue -> view(issue, issues.getLast())).toList(),
                file.receipt(),
                file.defenceUntil(),
                file.extension(),
                followed.defence(ground),
                file.publication(),
                followed.requirements(caseId),
                followed.rectification(ground));
    }

    /** An opinion as it was frozen, with the name of its file. */
    @Transactional(readOnly = true)
    public OpinionIssue issue(UUID caseId, UUID issue) {
        hearing.read(caseId);
        return opinions.issues(caseId).stream()
                .filter(one -> one.id().equals(issue))
                .findFirst()
                .orElseThrow(OpinionProblem.ISSUE_UNKNOWN::problem);
    }

    private @Nullable Shown shown(
            CaseGround ground, boolean office, List<OpinionIssue> issues, Optional<OpinionIssue> concluded) {
        if (concluded.isPresent()) {
            return frozen(concluded.get());
        }
        if (office && !before(ground.reviewed().state())) {
            Appraised result = ground.result();
            return new Shown(
                    CardView.of(ground.scheme(), result),
                    DiagnosisView.of(ground.scheme(), ground.diagnosis(), result.struck(), ground.reasons()),
                    alike.compare(ground, result));
        }
        return issues.isEmpty() ? null : frozen(issues.getLast());
    }

    private Shown frozen(OpinionIssue issue) {
        FrozenOpinion document = frozen.frozen(issue);
        return new Shown(document.card(), document.diagnosis(), document.comparison());
    }

    private static boolean before(CaseState state) {
        return switch (state) {
            case PREPARING, SELF_EVALUATION, DESK_REVIEW, ON_SITE, WITHDRAWN -> true;
            case DELIBERATION, PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING, CLOSED -> false;
        };
    }

    private static String stage(CaseState state) {
        return switch (state) {
            case PREPARING, SELF_EVALUATION, DESK_REVIEW, ON_SITE, WITHDRAWN -> "none";
            case DELIBERATION -> "draft";
            case PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING, CLOSED -> state.code();
        };
    }

    private OpinionPage.@Nullable DraftView draft(CaseGround ground) {
        if (before(ground.reviewed().state())) {
            return null;
        }
        Optional<OpinionDraft> kept = opinions.draft(ground.reviewed().id());
        OpinionDraft draft = kept.orElseGet(() ->
                new OpinionDraft(drafts.proposal(ground), 0, "", hearing.clock().instant()));
        var text = draft.text();
        return new OpinionPage.DraftView(
                text.overall(),
                text.strengths(),
                text.problems(),
                text.causes(),
                text.advice(),
                text.requirements(),
                draft.version(),
                draft.editedBy(),
                kept.map(OpinionDraft::editedAt).orElse(null),
                drafts.unexplained(ground, text).stream()
                        .map(fault -> new OpinionPage.UnexplainedFigure(fault.text(), fault.sentence(), fault.place()))
                        .toList());
    }

    private OpinionPage.IssueView view(OpinionIssue issue, OpinionIssue last) {
        FrozenOpinion document = frozen.frozen(issue);
        CardView.Range total = document.card().total();
        return new OpinionPage.IssueView(
                issue.id(),
                issue.kind().code(),
                issue.number(),
                issue.issuedAt(),
                issue.issuedBy(),
                issue.sha256(),
                issue.factsSha256(),
                document.card().grade(),
                document.card().gradeName(),
                total.low() == total.high() ? total.low() : null,
                document.text(),
                issue.note(),
                issue.replaces(),
                issue.reason(),
                issue.id().equals(last.id()));
    }

    private static OpinionPage.@Nullable SubjectView subject(CaseView reviewed) {
        CaseView.Subject subject = reviewed.subject();
        return subject == null
                ? null
                : new OpinionPage.SubjectView(subject.name(), subject.post(), subject.from(), subject.to());
    }

    static String pointName(CaseGround ground, String id) {
        return ground.scheme()
                .points()
                .filter(point -> point.id().equals(id))
                .map(Point::name)
                .findFirst()
                .orElse(id);
    }
}
