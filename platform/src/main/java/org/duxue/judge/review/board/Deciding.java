package org.duxue.judge.review.board;

import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.review.CaseResults;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.judge.review.sheet.Seat;
import org.duxue.judge.review.sheet.Seats;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ProgrammeProblem;
import org.springframework.stereotype.Component;

/** Who may decide at a board, and when. */
@Component
class Deciding {
    private static final int LONGEST_REASON = 2000;

    private final CaseDoor door;
    private final Gate gate;
    private final Seats seats;
    private final Sheets sheets;
    private final ReviewSchemes schemes;
    private final CaseResults results;

    Deciding(CaseDoor door, Gate gate, Seats seats, Sheets sheets, ReviewSchemes schemes, CaseResults results) {
        this.door = door;
        this.gate = gate;
        this.seats = seats;
        this.sheets = sheets;
        this.schemes = schemes;
        this.results = results;
    }

    /** The leader of the team or the office, at an open board before the opinion is out. */
    CaseView atBoard(UUID caseId) {
        CaseView reviewed = door.require(Permission.DECISION_WRITE, caseId);
        if (!office(reviewed) && !leads(reviewed)) {
            throw ReviewProblem.NOT_DECIDING.problem();
        }
        requireRunning(reviewed);
        if (!sheets.shown(caseId)) {
            throw ReviewProblem.BOARD_SHUT.with("reason", results.hidden(caseId).orElse("评估员尚未全部提交"));
        }
        return reviewed;
    }

    /** The office, before the opinion is out, whether or not the board is open. */
    CaseView inOffice(UUID caseId) {
        CaseView reviewed = door.require(Permission.DECISION_WRITE, caseId);
        if (!office(reviewed)) {
            throw ReviewProblem.NOT_DECIDING.problem();
        }
        requireRunning(reviewed);
        return reviewed;
    }

    /** The office, while a statement of defence is being decided. */
    CaseView onDefence(UUID caseId) {
        CaseView reviewed = door.require(Permission.DECISION_WRITE, caseId);
        if (!office(reviewed)) {
            throw ReviewProblem.NOT_DECIDING.problem();
        }
        if (reviewed.state() != CaseState.DEFENCE) {
            throw ReviewProblem.TOO_LATE.problem();
        }
        return reviewed;
    }

    boolean office(CaseView reviewed) {
        return gate.allows(Permission.DECISION_WRITE, reviewed.unit());
    }

    boolean leads(CaseView reviewed) {
        return seats.mine(reviewed)
                .filter(seat -> seat.counts() && seat.role() == Assignment.Role.LEADER)
                .map(Seat::account)
                .isPresent();
    }

    /** Writes the case down as under review, for boards that are decided before anybody marked. */
    void begin(CaseView reviewed) {
        ReviewedScheme scheme = schemes.of(reviewed);
        sheets.begin(
                reviewed,
                scheme.scheme().review().blind(),
                scheme.scheme().review().raters());
    }

    static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw ReviewProblem.REASON_MISSING.with("limit", LONGEST_REASON);
        }
        return reason;
    }

    static boolean running(CaseView reviewed) {
        return switch (reviewed.state()) {
            case DESK_REVIEW, ON_SITE, DELIBERATION -> true;
            case PREPARING, SELF_EVALUATION, PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING, CLOSED, WITHDRAWN ->
                false;
        };
    }

    private static void requireRunning(CaseView reviewed) {
        if (reviewed.paused() != null) {
            throw ProgrammeProblem.CASE_PAUSED.with("reason", reviewed.paused());
        }
        switch (reviewed.state()) {
            case DESK_REVIEW, ON_SITE, DELIBERATION -> {}
            case PREPARING, SELF_EVALUATION -> throw ReviewProblem.NOT_OPEN.with("reason", "个案尚未进入评审");
            case PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING, CLOSED, WITHDRAWN ->
                throw ReviewProblem.TOO_LATE.problem();
        }
    }
}
