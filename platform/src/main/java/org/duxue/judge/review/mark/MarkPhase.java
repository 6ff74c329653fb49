package org.duxue.judge.review.mark;

import org.duxue.work.programme.CaseState;

/** Where a mark was made. What was found on site counts before what was found at the desk. */
public enum MarkPhase {
    DESK("desk"),
    ON_SITE("on-site");

    private final String code;

    MarkPhase(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static MarkPhase of(String code) {
        return code.equals(DESK.code) ? DESK : ON_SITE;
    }

    /** The phase that marks are written to while a case stands like this. */
    public static MarkPhase during(CaseState state) {
        return switch (state) {
            case PREPARING, SELF_EVALUATION, DESK_REVIEW -> DESK;
            case ON_SITE, DELIBERATION, PRELIMINARY, DEFENCE, FINAL, PUBLISHED, RECTIFYING, CLOSED, WITHDRAWN ->
                ON_SITE;
        };
    }
}
