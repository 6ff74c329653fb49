package org.duxue.work.programme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands on its way round the loop, and where it may go from there. */
public enum CaseState {
    /** Launched, not yet asked anything. */
    PREPARING("preparing"),
    /** The unit evaluates itself. */
    SELF_EVALUATION("self-evaluation"),
    /** The team reads what was handed in. */
    DESK_REVIEW("desk-review"),
    /** The team is at the unit. */
    ON_SITE("on-site"),
    /** 评议: marks are in, the team agrees. */
    DELIBERATION("deliberation"),
    /** The preliminary opinion was issued; the unit may defend itself. */
    PRELIMINARY("preliminary"),
    /** A statement of defence waits for its decision. */
    DEFENCE("defence"),
    /** The opinion is final. */
    FINAL("final"),
    /** It was made public. */
    PUBLISHED("published"),
    /** The unit puts right what was found. */
    RECTIFYING("rectifying"),
    /** Everything is done. */
    CLOSED("closed"),
    /** Given up, with a reason. */
    WITHDRAWN("withdrawn");

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static CaseState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }

    /** Nothing follows. */
    public boolean over() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** The states that may follow this one; withdrawing is possible until it is over. */
    public Set<CaseState> next() {
        Set<CaseState> following = switch (this) {
            case PREPARING -> EnumSet.of(SELF_EVALUATION, DESK_REVIEW, ON_SITE);
            case SELF_EVALUATION -> EnumSet.of(DESK_REVIEW, ON_SITE, DELIBERATION);
            case DESK_REVIEW -> EnumSet.of(ON_SITE, DELIBERATION);
            case ON_SITE -> EnumSet.of(DELIBERATION);
            case DELIBERATION -> EnumSet.of(ON_SITE, PRELIMINARY);
            case PRELIMINARY -> EnumSet.of(DEFENCE, FINAL);
            case DEFENCE -> EnumSet.of(FINAL);
            case FINAL -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(RECTIFYING, CLOSED);
            case RECTIFYING -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(CaseState.class);
        };
        if (!over()) {
            following.add(WITHDRAWN);
        }
        return following;
    }
}
