package org.duxue.work.programme;

import java.util.Arrays;

/** What runs against time in a case; the days are those of the municipal ordinance, articles 20 to 29. */
public enum ClockKind {
    /** The end of the phase the case is in. */
    PHASE("phase", "本阶段", 0, "项目安排"),
    /** Feedback to the unit after the deliberation. */
    FEEDBACK("feedback", "反馈初步意见", 5, "《重庆市教育督导条例》：评议结束后，专项督导五日内、综合督导十日内反馈"),
    /** The unit's statement of defence. */
    DEFENCE("defence", "提出申辩", 5, "《重庆市教育督导条例》：收到初步意见之日起五日内提出书面申辩"),
    /** The opinion letter. */
    OPINION_LETTER("opinion-letter", "发出督导意见书", 30, "《重庆市教育督导条例》：反馈之日起三十日内发出督导意见书"),
    /** Putting right what was found; its days are set in the opinion. */
    RECTIFICATION("rectification", "完成整改", 90, "督导意见书确定的整改期限"),
    /** The report on it. */
    RECTIFICATION_REPORT("rectification-report", "报告整改情况", 10, "《重庆市教育督导条例》：整改结束后十日内书面报告");

    private static final int COMPREHENSIVE_FEEDBACK = 10;

    private final String code;
    private final String title;
    private final int days;
    private final String clause;

    ClockKind(String code, String title, int days, String clause) {
        this.code = code;
        this.title = title;
        this.days = days;
        this.clause = clause;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String clause() {
        return clause;
    }

    /** How many days it gives in a programme of that kind; 0 where the programme's phases say it. */
    public int days(ProgrammeKind kind) {
        return this == FEEDBACK && kind == ProgrammeKind.COMPREHENSIVE ? COMPREHENSIVE_FEEDBACK : days;
    }

    public static ClockKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clock " + code));
    }
}
