package org.duxue.judge.review.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.judge.review.ReviewDeed;
import org.duxue.judge.review.ReviewFacts;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.Settlements;
import org.duxue.judge.review.mark.FindingJson;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评议: findings that replace marks, and red lines; each with its reason, each undone in the open. */
@Component
public class Decide implements Settlements {
    private static final int FEWEST = 2;

    private final Deciding deciding;
    private final ReviewSchemes schemes;
    private final ReviewFacts facts;
    private final Decisions decisions;
    private final BoardDeeds deeds;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Decide(
            Deciding deciding,
            ReviewSchemes schemes,
            ReviewFacts facts,
            Decisions decisions,
            BoardDeeds deeds,
            Clock clock,
            ApplicationEventPublisher events) {
        this.deciding = deciding;
        this.schemes = schemes;
        this.facts = facts;
        this.decisions = decisions;
        this.deeds = deeds;
        this.clock = clock;
        this.events = events;
    }

    /** Agrees on a finding in place of the marks, at the board. */
    @Transactional
    public void agree(UUID caseId, long version, Decisions.Agreeing agreeing) {
        CaseView reviewed = deciding.atBoard(caseId);
        if (agreeing.kind() == Kind.CONSENSUS && agreeing.participants().size() < FEWEST) {
            throw ReviewProblem.PARTICIPANTS_MISSING.problem();
        }
        if (agreeing.kind() != Kind.CONSENSUS && !deciding.office(reviewed)) {
            throw ReviewProblem.NOT_DECIDING.problem();
        }
        write(reviewed, version, agreeing);
    }

    @Transactional
    public void undo(UUID caseId, long version, String point, String reason) {
        CaseView reviewed = deciding.atBoard(caseId);
        Decisions.Agreed before = standing(caseId, point);
        if (before.finding() == null) {
            return;
        }
        write(
                reviewed,
                version,
                new Decisions.Agreeing(point, null, reason, before.participants(), before.heldOn(), before.kind()));
    }

    @Override
    @Transactional
    public void settle(
            UUID caseId, String point, Finding finding, String reason, List<String> participants, Kind kind) {
        CaseView reviewed = kind == Kind.DEFENCE ? deciding.onDefence(caseId) : deciding.atBoard(caseId);
        long version = decisions.agreed(caseId).stream()
                .filter(one -> one.point().equals(point))
                .mapToLong(Decisions.Agreed::version)
                .findFirst()
                .orElse(0);
        write(
                reviewed,
                version,
                new Decisions.Agreeing(point, finding, reason, participants, LocalDate.now(clock), kind));
    }

    private void write(CaseView reviewed, long version, Decisions.Agreeing agreeing) {
        String reason = Deciding.reason(agreeing.reason());
        Finding finding = agreeing.finding();
        if (finding != null) {
            requireFit(reviewed, agreeing.point(), finding);
        }
        deciding.begin(reviewed);
        Decisions.Agreed written = decisions
                .agree(
                        reviewed,
                        version,
                        new Decisions.Agreeing(
                                agreeing.point(),
                                finding,
                                reason,
                                agreeing.participants(),
                                agreeing.heldOn(),
                                agreeing.kind()))
                .orElseThrow(HouseProblem.VERSION_STALE::problem);
        String deed = finding == null ? "agreed-undone" : "agreed";
        deeds.add(reviewed, new BoardDeeds.Deed(deed, agreeing.point(), finding, reason, agreeing.participants()));
        events.publishEvent(ReviewDeed.of(
                reviewed,
                "board:" + deed,
                Map.of(
                        "point",
                        agreeing.point(),
                        "finding",
                        finding == null ? "" : FindingJson.of(finding),
                        "kind",
                        agreeing.kind().code(),
                        "reason",
                        reason,
                        "version",
                        written.version())));
    }

    private void requireFit(CaseView reviewed, String point, Finding finding) {
        schemes.of(reviewed).place(point);
        Mark mark = new Mark("", finding, "有");
        List<Fault> faults =
                schemes.of(reviewed).appraiser().faults(new CaseMarks("", Map.of(), Map.of(point, mark), Map.of()));
        if (!faults.isEmpty()) {
            throw ReviewProblem.MARK_UNFIT.with("reason", faults.getFirst().message());
        }
    }

    private Decisions.Agreed standing(UUID caseId, String point) {
        return decisions.agreed(caseId).stream()
                .filter(one -> one.point().equals(point))
                .findFirst()
                .orElseThrow(() -> ReviewProblem.POINT_UNKNOWN.with("point", point));
    }

    /** Strikes a red line, or takes that back. */
    @Transactional
    public void strike(UUID caseId, long version, Decisions.Striking striking) {
        CaseView reviewed = deciding.atBoard(caseId);
        schemes.of(reviewed).line(striking.line());
        String reason = Deciding.reason(striking.reason());
        if (!striking.evidence().isEmpty() && !facts.evidence(caseId).keySet().containsAll(striking.evidence())) {
            throw ReviewProblem.EVIDENCE_UNKNOWN.problem();
        }
        deciding.begin(reviewed);
        Decisions.Struck struck = decisions
                .strike(
                        reviewed,
                        version,
                        new Decisions.Striking(striking.line(), striking.struck(), reason, striking.evidence()))
                .orElseThrow(HouseProblem.VERSION_STALE::problem);
        String deed = struck.struck() ? "struck" : "struck-undone";
        deeds.add(reviewed, BoardDeeds.Deed.of(deed, striking.line(), reason));
        events.publishEvent(
                ReviewDeed.of(reviewed, "board:" + deed, Map.of("line", striking.line(), "reason", reason)));
    }
}
