package org.duxue.outcome.opinion;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum OpinionProblem implements ProblemCatalogue {
    TEXT_INVALID(Wording.of(
                    CALLER,
                    "OPINION-TEXT-INVALID",
                    "意见有 {count} 处填写有误",
                    "按每处的说明改正后再保存",
                    "{count} places of the opinion are not valid",
                    "Correct each of them and save again")
            .status(422)),
    FIGURES_UNEXPLAINED(Wording.of(
                    CALLER,
                    "OPINION-FIGURES-UNEXPLAINED",
                    "意见中有 {count} 个数字与评定结果和数据对不上",
                    "逐处核对：改成登记值、改写句子，或先补充数据",
                    "{count} figures of the opinion agree with neither result nor facts",
                    "Check each: correct it, reword the sentence, or add the fact")
            .status(422)),
    GRADE_OPEN(Wording.of(
            STATE,
            "OPINION-GRADE-OPEN",
            "等次还不能确定，还有 {count} 个观测点未定",
            "先完成评定、商定分歧、补齐数据",
            "The grade is not certain; {count} points are open",
            "Finish the marks, settle the disputes, complete the facts")),
    NOT_NOW(Wording.of(
            STATE,
            "OPINION-NOT-NOW",
            "个案现处于“{state}”，现在不能办理这一步",
            "刷新页面查看现状和可以办理的事项",
            "The case stands at “{state}”; this cannot be done now",
            "Reload to see what can be done")),
    PAUSED(Wording.of(
            STATE,
            "OPINION-PAUSED",
            "个案已暂停，恢复之前不能办理",
            "请督导室恢复后再办理",
            "The case stands still",
            "Ask the office to resume it")),
    NOT_RECEIVED(Wording.of(
            STATE,
            "OPINION-NOT-RECEIVED",
            "初步意见还没有签收",
            "先由被评单位签收，或由督导室登记送达",
            "The preliminary opinion has not been received yet",
            "The unit signs for it first, or the office records its delivery")),
    DEFENCE_LATE(Wording.of(
            STATE,
            "OPINION-DEFENCE-LATE",
            "申辩期限 {until} 已过，不能再提交",
            "确有理由的，请联系督导室延长期限",
            "The time for a defence ended on {until}",
            "Ask the office for an extension if there is a reason")),
    DEFENCE_FILED(Wording.of(
            STATE,
            "OPINION-DEFENCE-FILED",
            "申辩或“无异议”已经提交过",
            "等待督导室处理；需要补充的请联系督导室",
            "A defence or its waiver was filed already",
            "Wait for the decision, or contact the office")),
    DEFENCE_RUNNING(Wording.of(
            STATE,
            "OPINION-DEFENCE-RUNNING",
            "申辩期到 {until} 才结束，被评单位也没有表示无异议，还不能印发最终意见",
            "等申辩期结束，或请被评单位在系统中确认无异议",
            "The time for a defence runs until {until}",
            "Wait for its end, or for the unit to waive it")),
    DEFENCE_UNDECIDED(Wording.of(
            STATE,
            "OPINION-DEFENCE-UNDECIDED",
            "还有 {count} 条申辩没有处理",
            "逐条写明采纳或不采纳及理由",
            "{count} items of the defence are undecided",
            "Decide each with a reason")),
    DEFENCE_INVALID(Wording.of(
                    CALLER,
                    "OPINION-DEFENCE-INVALID",
                    "申辩有 {count} 处填写有误",
                    "按每处的说明改正后再提交",
                    "{count} places of the defence are not valid",
                    "Correct each of them")
            .status(422)),
    DECISION_INVALID(Wording.of(
                    CALLER,
                    "OPINION-DECISION-INVALID",
                    "处理意见有 {count} 处填写有误",
                    "按每处的说明改正后再提交",
                    "{count} places of the decision are not valid",
                    "Correct each of them")
            .status(422)),
    REASON_MISSING(Wording.of(
                    CALLER,
                    "OPINION-REASON-MISSING",
                    "请写明理由",
                    "理由写进记录，不能为空",
                    "A reason is needed",
                    "It goes on record and must not be empty")
            .status(422)),
    DATE_PAST(Wording.of(
                    CALLER,
                    "OPINION-DATE-PAST",
                    "日期 {date} 已过",
                    "填写今天以后的日期",
                    "The date {date} is past",
                    "Give a later date")
            .status(422)),
    REPORT_INVALID(Wording.of(
                    CALLER,
                    "OPINION-REPORT-INVALID",
                    "整改报告有 {count} 处填写有误",
                    "每项整改要求都要写明落实情况",
                    "{count} places of the rectification report are not valid",
                    "Say of every requirement what was done")
            .status(422)),
    LETTER_EARLY(Wording.of(
            STATE,
            "OPINION-LETTER-EARLY",
            "还不能起草“{kind}”：它所依据的意见还没有印发",
            "督导反馈意见在初步意见印发后起草，其余文书在最终意见印发后起草",
            "“{kind}” cannot be drafted before the opinion it tells has gone out",
            "Issue the opinion first")),
    ISSUE_UNKNOWN(Wording.of(
                    CALLER,
                    "OPINION-ISSUE-UNKNOWN",
                    "没有这份意见",
                    "从意见清单中选择",
                    "There is no such opinion",
                    "Choose one from the list")
            .status(404));

    private final Wording wording;

    OpinionProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
