package org.duxue.judge.review.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.judge.review.ReviewFacts;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.MarkPhase;
import org.duxue.judge.review.mark.Marks;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评定: writes one mark of the caller's own sheet, at once and with every version kept. */
@Component
public class WriteMark {
    private static final int LONGEST_REASON = 2000;

    private final CaseDoor door;
    private final OpenSheet open;
    private final ReviewSchemes schemes;
    private final ReviewFacts facts;
    private final Marks marks;

    WriteMark(CaseDoor door, OpenSheet open, ReviewSchemes schemes, ReviewFacts facts, Marks marks) {
        this.door = door;
        this.open = open;
        this.schemes = schemes;
        this.facts = facts;
        this.marks = marks;
    }

    /**
     * @param version what the edit is based on, 0 for none
     * @throws Problem when the point is not the caller's, the sheet is not open, the mark does not fit, or another version stands
     */
    @Transactional
    public HeldMark write(UUID caseId, long version, Marks.Edit edit) {
        CaseView reviewed = door.require(Permission.MARK_WRITE, caseId);
        ReviewedScheme scheme = schemes.of(reviewed);
        OpenSheet.Held held = open.toWrite(reviewed, scheme);
        ReviewedScheme.Place place = scheme.place(edit.point());
        if (!held.seat().covers(place.domain().id())) {
            throw ReviewProblem.NOT_MINE.with("what", place.point().name());
        }
        if (edit.phase() != held.phase()) {
            throw ReviewProblem.NOT_OPEN.with("reason", "这一阶段的评定已经结束");
        }
        requireFit(scheme, edit);
        requireKnown(reviewed, edit.evidence());
        return marks.write(reviewed, held.sheet().account(), held.sheet().kind(), version, edit)
                .orElseThrow(HouseProblem.VERSION_STALE::problem);
    }

    /** The phase that the caller's marks are written to now. */
    @Transactional(readOnly = true)
    public MarkPhase phase(UUID caseId) {
        CaseView reviewed = door.require(Permission.MARK_WRITE, caseId);
        return open.phase(reviewed);
    }

    /** The caller's mark as it stands, for whoever was too late. */
    @Transactional(readOnly = true)
    public Optional<HeldMark> current(UUID caseId, String point, MarkPhase phase) {
        CaseView reviewed = door.require(Permission.MARK_WRITE, caseId);
        return open.mine(reviewed).flatMap(sheet -> marks.find(caseId, sheet.account(), sheet.kind(), point, phase));
    }

    /** Every version of the caller's marks at a point, newest first. */
    @Transactional(readOnly = true)
    public List<HeldMark> history(UUID caseId, String point) {
        CaseView reviewed = door.require(Permission.SHEET_READ, caseId);
        return open.mine(reviewed)
                .map(sheet -> marks.history(caseId, sheet.account(), sheet.kind(), point))
                .orElse(List.of());
    }

    private static void requireFit(ReviewedScheme scheme, Marks.Edit edit) {
        if (edit.reason().length() > LONGEST_REASON) {
            throw ReviewProblem.MARK_UNFIT.with("reason", "理由最多 " + LONGEST_REASON + " 字");
        }
        if (edit.finding() == null) {
            return;
        }
        // A draft may still lack its reason, so the check is given one.
        Mark mark = new Mark("", edit.finding(), "有");
        List<Fault> faults =
                scheme.appraiser().faults(new CaseMarks("", Map.of(edit.point(), List.of(mark)), Map.of(), Map.of()));
        if (!faults.isEmpty()) {
            throw ReviewProblem.MARK_UNFIT.with("reason", faults.getFirst().message());
        }
    }

    private void requireKnown(CaseView reviewed, List<UUID> evidence) {
        if (!evidence.isEmpty() && !facts.evidence(reviewed.id()).keySet().containsAll(evidence)) {
            throw ReviewProblem.EVIDENCE_UNKNOWN.problem();
        }
    }
}
