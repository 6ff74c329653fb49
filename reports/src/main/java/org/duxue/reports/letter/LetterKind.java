package org.duxue.reports.letter;

import java.util.Arrays;
import java.util.Optional;

/** The five letters, with the word under which each is numbered: 清河督意〔2026〕1号. */
public enum LetterKind {
    /** Announces an evaluation: team, matters, dates. */
    NOTICE("notice", "督导通知", "督通"),
    /** The preliminary opinion, which may be answered by a defence. */
    FEEDBACK("feedback", "督导反馈意见", "督反"),
    /** The final opinion with its requirements. */
    OPINION("opinion", "督导意见书", "督意"),
    /** To the government and for publication. */
    REPORT("report", "督导报告", "督报"),
    /** The whole evaluation by the parts of the scheme's outline, with every observation point. */
    EVALUATION("evaluation", "综合评估报告", "督综");

    private final String code;
    private final String title;
    private final String series;

    LetterKind(String code, String title, String series) {
        this.code = code;
        this.title = title;
        this.series = series;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String series() {
        return series;
    }

    /** Whether it tells a result. */
    public boolean tellsResult() {
        return this != NOTICE;
    }

    public static Optional<LetterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
