package org.duxue.judge.review;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.PERMISSION;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum ReviewProblem implements ProblemCatalogue {
    NOT_MINE(Wording.of(
            PERMISSION,
            "REVIEW-NOT-MINE",
            "{what}不在您的评审任务内",
            "只评定分派给您的个案和领域；如需调整，请联系督导室",
            "{what} is not part of your assignment",
            "Mark only what was assigned to you; ask the office to change the assignment")),
    NOT_OPEN(Wording.of(
            STATE,
            "REVIEW-NOT-OPEN",
            "现在不能评定：{reason}",
            "按个案所处阶段办理；如有疑问，请联系督导室",
            "Marks cannot be written now: {reason}",
            "See which phase the case is in, or ask the office")),
    SHEET_FROZEN(Wording.of(
            STATE,
            "REVIEW-SHEET-FROZEN",
            "评定表已提交，不能再修改",
            "确需更正的，请督导室退回后修改",
            "The sheet was handed in and cannot be changed",
            "Ask the office to open it again")),
    POINT_UNKNOWN(Wording.of(
                    CALLER,
                    "REVIEW-POINT-UNKNOWN",
                    "方案中没有“{point}”",
                    "刷新页面，按方案中的条目办理",
                    "The scheme has no “{point}”",
                    "Reload and choose from the scheme")
            .status(404)),
    MARK_UNFIT(Wording.of(
                    CALLER,
                    "REVIEW-MARK-UNFIT",
                    "评定不合方案：{reason}",
                    "按该观测点的评定方式重新选择",
                    "The mark does not fit the scheme: {reason}",
                    "Choose again by the point's own measure")
            .status(422)),
    INCOMPLETE(Wording.of(
                    CALLER,
                    "REVIEW-INCOMPLETE",
                    "还有 {count} 处未完成，不能提交",
                    "逐项补齐后再提交；已填内容都已保存",
                    "{count} things are still lacking",
                    "Complete each of them; everything so far is kept")
            .status(422)),
    BOARD_SHUT(Wording.of(
            STATE,
            "REVIEW-BOARD-SHUT",
            "评议尚未开始：{reason}",
            "等各评估员提交后再办理，或由督导室结束评定",
            "The board is not open yet: {reason}",
            "Wait until all have handed in, or let the office close the scoring")),
    NOT_DECIDING(Wording.of(
            PERMISSION,
            "REVIEW-NOT-DECIDING",
            "只有本组组长或督导室可以这样做",
            "请组长或督导室办理",
            "Only the leader of the team or the office may do this",
            "Ask the leader or the office")),
    REASON_MISSING(Wording.of(
                    CALLER,
                    "REVIEW-REASON-MISSING",
                    "须写明理由（1 至 {limit} 字）",
                    "写明事实和依据后再提交",
                    "A reason of 1 to {limit} characters is required",
                    "State the facts and try again")
            .status(422)),
    PARTICIPANTS_MISSING(Wording.of(
                    CALLER,
                    "REVIEW-PARTICIPANTS-MISSING",
                    "集体商定须记明参加人（至少两人）",
                    "写上参加商定的人员",
                    "A consensus names at least two participants",
                    "Name those who took part")
            .status(422)),
    SHEET_UNKNOWN(Wording.of(
                    CALLER,
                    "REVIEW-SHEET-UNKNOWN",
                    "没有这份已提交的评定表",
                    "刷新页面后从名单中选择",
                    "There is no such sheet that was handed in",
                    "Reload and choose from the list")
            .status(404)),
    TOO_LATE(Wording.of(
            STATE,
            "REVIEW-TOO-LATE",
            "初步意见已发出，评定不能再改",
            "意见有误的，通过申辩或更正办理",
            "The preliminary opinion was issued; the marks stand",
            "Use the defence or a correction")),
    CLOSED_ALREADY(Wording.of(
            STATE,
            "REVIEW-CLOSED-ALREADY",
            "评定已经结束",
            "刷新页面查看评议情况",
            "The scoring is closed already",
            "Reload to see the board")),
    SHARE_UNFIT(Wording.of(
                    CALLER,
                    "REVIEW-SHARE-UNFIT",
                    "抽样比例须大于 0、不超过 1",
                    "例如填 0.2 表示抽取两成",
                    "The share lies above 0 and at most at 1",
                    "0.2 draws one case in five")
            .status(422)),
    RESCORER_UNKNOWN(Wording.of(
                    CALLER,
                    "REVIEW-RESCORER-UNKNOWN",
                    "请从督导室人员中指定复评人",
                    "至少指定一人",
                    "Name members of the office who score again",
                    "Name at least one")
            .status(422)),
    RESCORER_SEATED(Wording.of(
            STATE,
            "REVIEW-RESCORER-SEATED",
            "指定的复评人都参加过“{unit}”的评定",
            "另指定一位没有参加过的人员",
            "Everybody named has reviewed “{unit}” already",
            "Name somebody who has not")),
    DRAWN_ALREADY(Wording.of(
            STATE,
            "REVIEW-DRAWN-ALREADY",
            "复评样本已经抽定，不能重抽",
            "按抽定的名单复评",
            "The sample was drawn already",
            "Score the cases that were drawn")),
    DELIVERABLE_UNKNOWN(Wording.of(
                    CALLER,
                    "REVIEW-DELIVERABLE-UNKNOWN",
                    "没有这项应交成果",
                    "刷新清单后再办理",
                    "There is no such deliverable",
                    "Reload the list")
            .status(404)),
    NOTHING_TO_CHECK(Wording.of(
            STATE,
            "REVIEW-NOTHING-TO-CHECK",
            "这项成果没有待核收的提交",
            "等机构提交后再核收",
            "Nothing was handed in that waits to be checked",
            "Wait until the institution has handed it in")),
    EVIDENCE_UNKNOWN(Wording.of(
                    CALLER,
                    "REVIEW-EVIDENCE-UNKNOWN",
                    "引用的佐证不在本个案内",
                    "从本个案的佐证中选择",
                    "The evidence cited does not belong to this case",
                    "Choose from the evidence of the case")
            .status(422));

    private final Wording wording;

    ReviewProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
