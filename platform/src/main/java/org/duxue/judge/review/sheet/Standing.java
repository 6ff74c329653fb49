package org.duxue.judge.review.sheet;

import java.util.Optional;
import org.duxue.ground.shared.Problem;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/** Whether a sheet may be written: a pure reading of case, seat and sheet. */
public enum Standing {
    /** The caller has no sheet here. */
    NONE("none"),
    RECUSED("recused"),
    /** The case has not come to its review. */
    NOT_OPEN("not-open"),
    OPEN("open"),
    HANDED_IN("handed-in"),
    REOPENED("reopened"),
    /** The office no longer waits for it, or the team has gone on. */
    CLOSED("closed");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Standing of(CaseView reviewed, Optional<Seat> seat, Optional<Sheet> sheet, boolean closed) {
        SheetKind kind = seat.map(Seat::kind).orElse(null);
        if (kind == null) {
            return NONE;
        }
        if (!seat.orElseThrow().counts()) {
            return RECUSED;
        }
        Sheet.State state = sheet.map(Sheet::state).orElse(Sheet.State.OPEN);
        return switch (state) {
            case HANDED_IN -> HANDED_IN;
            case REOPENED -> beforeOpinion(reviewed.state()) ? REOPENED : CLOSED;
            case OPEN -> kind == SheetKind.RESCORING ? rescoring(reviewed.state()) : rating(reviewed.state(), closed);
        };
    }

    private static Standing rating(CaseState state, boolean closed) {
        return switch (state) {
            case PREPARING, SELF_EVALUATION -> NOT_OPEN;
            case DESK_REVIEW, ON_SITE -> closed ? CLOSED : OPEN;
            case DELIBERATION, PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING, CLOSED, WITHDRAWN -> CLOSED;
        };
    }

    /** A second look may come late: until the case is over. */
    private static Standing rescoring(CaseState state) {
        return switch (state) {
            case PREPARING, SELF_EVALUATION -> NOT_OPEN;
            case DESK_REVIEW, ON_SITE, DELIBERATION, PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING -> OPEN;
            case CLOSED, WITHDRAWN -> CLOSED;
        };
    }

    private static boolean beforeOpinion(CaseState state) {
        return state == CaseState.DESK_REVIEW || state == CaseState.ON_SITE || state == CaseState.DELIBERATION;
    }

    /** Whether marks may be written. */
    boolean writable() {
        return this == OPEN || this == REOPENED;
    }

    /** Why marks may not be written, or null. */
    @Nullable
    Problem refusal() {
        return switch (this) {
            case OPEN, REOPENED -> null;
            case NONE -> ReviewProblem.NOT_MINE.with("what", "本个案");
            case RECUSED -> ReviewProblem.NOT_OPEN.with("reason", "您已回避或退出本个案");
            case NOT_OPEN -> ReviewProblem.NOT_OPEN.with("reason", "个案尚未进入评审");
            case HANDED_IN -> ReviewProblem.SHEET_FROZEN.problem();
            case CLOSED -> ReviewProblem.NOT_OPEN.with("reason", "评定已经结束");
        };
    }
}
