package org.duxue.work.collection.checks;

import static org.duxue.work.collection.checks.CheckCode.Severity.ERROR;
import static org.duxue.work.collection.checks.CheckCode.Severity.NOTE;
import static org.duxue.work.collection.checks.CheckCode.Severity.WARNING;

import java.util.Locale;

/** What is asked of a self-evaluation before it is signed, and what it says, in both languages. */
public enum CheckCode {
    ANSWER_MISSING(ERROR, "“{point}”还没有自评", "选择等级或填写扣分项", "“{point}” has no answer", "Choose a step"),
    ANSWER_DRAFT(WARNING, "“{point}”还是草稿", "核对后标记为完成", "“{point}” is still a draft", "Mark it as finished"),
    REASON_MISSING(
            ERROR,
            "“{point}”评为“{step}”，须写明理由",
            "写出事实和依据",
            "“{point}” is rated “{step}” without a reason",
            "Give the facts"),
    TEXT_THIN(NOTE, "“{point}”的说明只有 {count} 个字", "写出具体事实", "“{point}” says only {count} characters", "Give facts"),
    EVIDENCE_MISSING(
            WARNING,
            "“{point}”要求的材料“{demand}”没有提供",
            "上传材料，或从材料架引用",
            "“{point}” lacks “{demand}”",
            "Hand it in or cite it"),
    EVIDENCE_EXPIRED(
            WARNING,
            "“{point}”引用的“{name}”已于 {day} 失效",
            "换成有效的材料",
            "“{name}” at “{point}” expired on {day}",
            "Replace it"),
    EVIDENCE_OUTSIDE_PERIOD(
            NOTE,
            "“{point}”引用的“{name}”不属于{period}",
            "确认它能说明本学年的情况",
            "“{name}” at “{point}” is not of {period}",
            "Make sure it fits"),
    EVIDENCE_REUSED(
            WARNING,
            "“{point}”引用的照片“{name}”与{where}的照片雷同",
            "确认是本校本次活动的照片；如误用请更换",
            "The photograph “{name}” at “{point}” is like one of {where}",
            "Make sure it is yours; replace it if not"),
    FACT_MISSING(ERROR, "数据“{name}”没有填写", "填写并确认", "“{name}” is missing", "Enter and confirm it"),
    FACT_MISSING_AT_OFFICE(
            NOTE,
            "数据“{name}”由督导室提供，尚未到位",
            "不影响提交；督导室取数后计算",
            "“{name}” comes from the office and is not there yet",
            "It does not hold you up"),
    FACT_UNCONFIRMED(WARNING, "数据“{name}”还没有确认", "核对后确认，或更正", "“{name}” is not confirmed", "Confirm or correct it"),
    CONTRADICTS_FACTS(
            WARNING,
            "“{point}”自评“{step}”，按数据为“{computed}”",
            "核对数据或改自评；确有理由的写进说明",
            "“{point}” is rated “{step}”, the facts give “{computed}”",
            "Check the facts or the rating; explain what remains"),
    CONDITION_CONTRADICTED(
            WARNING,
            "“{point}”填了不适用，但按数据适用",
            "核对数据，或按方案自评",
            "“{point}” is called inapplicable, but the facts say it applies",
            "Check the facts or rate it"),
    ALL_BEST(
            WARNING,
            "{count} 个观测点全部自评为“{step}”",
            "如实反映差距，便于督导帮助改进",
            "All {count} points are rated “{step}”",
            "Show the gaps too"),
    COPIED_WITHIN(
            WARNING,
            "“{point}”与“{other}”的说明相同",
            "分别写出各自的事实",
            "“{point}” and “{other}” have the same words",
            "Write each its own facts"),
    COPIED_ELSEWHERE(
            WARNING,
            "“{point}”的说明与{where}相同",
            "用本单位的事实重写",
            "The words at “{point}” are those of {where}",
            "Write your own facts");

    /** How much weight a finding has. */
    public enum Severity {
        /** Must be put right. */
        ERROR,
        /** Is signed for knowingly. */
        WARNING,
        /** For thought. */
        NOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Severity severity;
    private final String message;
    private final String remedy;
    private final String messageEn;
    private final String remedyEn;

    CheckCode(Severity severity, String message, String remedy, String messageEn, String remedyEn) {
        this.severity = severity;
        this.message = message;
        this.remedy = remedy;
        this.messageEn = messageEn;
        this.remedyEn = remedyEn;
    }

    public Severity severity() {
        return severity;
    }

    /** On the wire. */
    public String code() {
        return this == FACT_MISSING_AT_OFFICE
                ? "fact-missing"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message() {
        return message;
    }

    String remedy() {
        return remedy;
    }

    String messageEn() {
        return messageEn;
    }

    String remedyEn() {
        return remedyEn;
    }
}
