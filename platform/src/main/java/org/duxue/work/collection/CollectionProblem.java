package org.duxue.work.collection;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum CollectionProblem implements ProblemCatalogue {
    POINT_UNKNOWN(Wording.of(
                    CALLER,
                    "COLLECTION-POINT-UNKNOWN",
                    "方案中没有需要自评的观测点“{point}”",
                    "刷新页面后再填写",
                    "The scheme asks the unit at no point “{point}”",
                    "Reload the page")
            .status(404)),
    FINDING_UNFIT(Wording.of(
                    CALLER,
                    "COLLECTION-FINDING-UNFIT",
                    "观测点 {point} 的自评结果不符合方案：{reason}",
                    "按方案的等级或扣分项重新选择",
                    "What was found at {point} does not fit the scheme: {reason}",
                    "Choose one of the scheme's steps or deductions")
            .status(422)),
    TEXT_TOO_LONG(Wording.of(
                    CALLER,
                    "COLLECTION-TEXT-TOO-LONG",
                    "自评说明最多 {limit} 字",
                    "写要点，其余放进佐证材料",
                    "The words may have {limit} characters",
                    "Write the essentials and put the rest into a document")
            .status(422)),
    NOT_OPEN(Wording.of(
            STATE,
            "COLLECTION-NOT-OPEN",
            "这一观测点现在不能修改：{why}",
            "需要补充时请督导室退回该观测点",
            "This point cannot be changed now: {why}",
            "Ask the office to give the point back")),
    RETURN_OVERDUE(Wording.of(
            STATE,
            "COLLECTION-RETURN-OVERDUE",
            "观测点 {points} 的补正期限已过（{due}）",
            "请督导室延长期限后再修改、提交",
            "The day for {points} is over ({due})",
            "Ask the office for more time")),
    FACT_UNKNOWN(Wording.of(
                    CALLER,
                    "COLLECTION-FACT-UNKNOWN",
                    "方案中没有数据项“{element}”",
                    "刷新页面后再填写",
                    "The scheme uses no element “{element}”",
                    "Reload the page")
            .status(404)),
    FACT_RESERVED(Wording.of(
            STATE,
            "COLLECTION-FACT-RESERVED",
            "“{name}”由教育督导部门维护，学校只能确认",
            "如有错误，请联系督导室更正",
            "“{name}” is kept by the office; the unit can only confirm it",
            "Ask the office to correct it")),
    FACT_MISSING(Wording.of(
                    CALLER,
                    "COLLECTION-FACT-MISSING",
                    "“{name}”还没有数据，不能确认",
                    "先填写数值",
                    "Nothing is known of “{name}” that could be confirmed",
                    "Enter a value first")
            .status(422)),
    EVIDENCE_UNKNOWN(Wording.of(
                    CALLER,
                    "COLLECTION-EVIDENCE-UNKNOWN",
                    "没有这份佐证材料，或它不在您的范围内",
                    "从材料清单中选择",
                    "There is no such document within your reach",
                    "Choose one from the list")
            .status(404)),
    EVIDENCE_ELSEWHERE(Wording.of(
                    CALLER,
                    "COLLECTION-EVIDENCE-ELSEWHERE",
                    "这份材料属于另一个单位，不能引用",
                    "上传本单位的材料",
                    "This document belongs to another unit",
                    "Hand in a document of your own")
            .status(422)),
    EVIDENCE_CITED(Wording.of(
            STATE,
            "COLLECTION-EVIDENCE-CITED",
            "“{name}”正被 {count} 个观测点引用，不能撤下",
            "先取消引用；已提交的引用不能取消",
            "“{name}” is cited by {count} points",
            "Take the citations back first; those handed in stay")),
    DATES_IMPOSSIBLE(Wording.of(
                    CALLER,
                    "COLLECTION-DATES-IMPOSSIBLE",
                    "材料的日期不对：{reason}",
                    "改正后再保存",
                    "The dates of the document are impossible: {reason}",
                    "Correct them")
            .status(422)),
    CHANGED_SINCE(Wording.of(
                    STATE,
                    "COLLECTION-CHANGED-SINCE",
                    "您阅读之后，自评内容又有改动",
                    "刷新后重新阅读，再签字提交",
                    "The self-evaluation changed after you read it",
                    "Reload, read it again, then sign")
            .status(412)),
    NOT_READY(Wording.of(
                    CALLER,
                    "COLLECTION-NOT-READY",
                    "还有 {count} 处必须处理的问题，不能提交",
                    "按提示逐项处理",
                    "{count} things must be put right first",
                    "Follow the remedies one by one")
            .status(422)),
    WARNINGS(Wording.of(
            STATE,
            "COLLECTION-WARNINGS",
            "有 {count} 处提醒，需要确认已经知晓",
            "逐项查看；确认无误后勾选“已知晓”再提交",
            "There are {count} warnings that must be signed for knowingly",
            "Look at each, then confirm that you know them")),
    NOTHING_TO_SIGN(Wording.of(
            STATE,
            "COLLECTION-NOTHING-TO-SIGN",
            "没有需要提交的内容{since}",
            "如被退回，请先修改退回的观测点",
            "There is nothing to hand in",
            "Work on the points given back first")),
    NOT_HANDED_IN(Wording.of(
            STATE,
            "COLLECTION-NOT-HANDED-IN",
            "观测点 {point} 现在不能退回：它还没有提交，或已经退回",
            "刷新页面查看现状",
            "Point {point} cannot be given back now",
            "Reload the page")),
    NOT_GIVEN_BACK(Wording.of(
            STATE,
            "COLLECTION-NOT-GIVEN-BACK",
            "观测点 {point} 没有被退回，不需要延期",
            "刷新页面查看现状",
            "Point {point} was not given back",
            "Reload the page")),
    DUE_IMPOSSIBLE(Wording.of(
                    CALLER,
                    "COLLECTION-DUE-IMPOSSIBLE",
                    "补正期限应当在今天之后、{days} 天以内",
                    "重新选择日期",
                    "The day must lie within the next {days} days",
                    "Choose another day")
            .status(422)),
    REASON_REQUIRED(Wording.of(
                    CALLER,
                    "COLLECTION-REASON-REQUIRED",
                    "请写明理由（至少 4 个字，最多 500 字）",
                    "写清楚缺什么、要补什么",
                    "A reason is required (4 to 500 characters)",
                    "Say what is missing and what is needed")
            .status(422)),
    NOT_YOUR_DOMAIN(Wording.of(
                    CALLER,
                    "COLLECTION-NOT-YOUR-DOMAIN",
                    "观测点 {point} 不在您负责的领域内",
                    "请负责该领域的专家或督导室处理",
                    "Point {point} is not in a domain assigned to you",
                    "Leave it to the expert of that domain or to the office")
            .status(403)),
    NOT_SUBMITTED(Wording.of(
            STATE,
            "COLLECTION-NOT-SUBMITTED",
            "自评还没有提交",
            "等校长签字提交后再办理",
            "The self-evaluation was not handed in yet",
            "Wait for the principal's signature")),
    SOURCE_UNFIT(Wording.of(
                    CALLER,
                    "COLLECTION-SOURCE-UNFIT",
                    "不能从这个个案沿用：{why}",
                    "选择本单位已提交的往年个案",
                    "Nothing can be taken over from this case: {why}",
                    "Choose an earlier case of this unit that was handed in")
            .status(422));

    private final Wording wording;

    CollectionProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
