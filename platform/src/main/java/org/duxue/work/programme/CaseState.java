package org.duxue.work.programme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands on its way round the loop, and where it may go from there. */
public enum CaseState {
    /** Launched, not yet asked anything. */
    PREPARING("preparing", "准备"),
    /** The unit evaluates itself. */
    SELF_EVALUATION("self-evaluation", "自评"),
    /** The team reads what was handed in. */
    DESK_REVIEW("desk-review", "资料审阅"),
    /** The team is at the unit. */
    ON_SITE("on-site", "实地督导"),
    /** 评议: marks are in, the team agrees. */
    DELIBERATION("deliberation", "评议"),
    /** The preliminary opinion was issued; the unit may defend itself. */
    PRELIMINARY("preliminary", "初步意见"),
    /** A statement of defence waits for its decision. */
    DEFENCE("defence", "申辩"),
    /** The opinion is final. */
    FINAL("final", "正式意见"),
    /** It was made public. */
    PUBLISHED("published", "已公布"),
    /** The unit puts right what was found. */
    RECTIFYING("rectifying", "整改"),
    /** Everything is done. */
    CLOSED("closed", "办结"),
    /** Given up, with a reason. */
    WITHDRAWN("withdrawn", "撤销");

    private final String code;
    private final String title;

    CaseState(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
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
