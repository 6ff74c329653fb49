package org.duxue.work.programme;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum ProgrammeProblem implements ProblemCatalogue {
    CASE_UNKNOWN(Wording.of(
                    CALLER,
                    "PROGRAMME-CASE-UNKNOWN",
                    "没有这个评价个案，或它不在您的范围内",
                    "从“我的工作”或项目的个案清单进入",
                    "There is no such case within your reach",
                    "Enter it from your work list or from the programme")
            .status(404)),
    CASE_PAUSED(Wording.of(
            STATE,
            "PROGRAMME-CASE-PAUSED",
            "个案已暂停：{reason}",
            "请督导室恢复后再办理",
            "The case stands still: {reason}",
            "Ask the office to resume it")),
    STEP_NOT_POSSIBLE(Wording.of(
            STATE,
            "PROGRAMME-STEP-NOT-POSSIBLE",
            "个案现处于“{state}”，不能转为“{to}”",
            "刷新页面查看现状；可转为：{possible}",
            "The case stands at “{state}” and cannot go to “{to}”",
            "Reload; possible: {possible}")),
    PROGRAMME_STANDS(Wording.of(
            STATE,
            "PROGRAMME-STANDS",
            "项目现在不能办理：{reason}",
            "请督导室恢复项目后再办理",
            "The programme stands still: {reason}",
            "Ask the office to resume it")),
    UNIT_ENDED(Wording.of(
            STATE,
            "PROGRAMME-UNIT-ENDED",
            "被评单位已合并或撤销，个案如何继续尚未决定",
            "请督导室在个案页决定：由承接单位继续，或撤销个案",
            "The unit was merged or closed and nobody has decided how the case goes on",
            "The office decides on the page of the case")),
    TEAM_SHORT(Wording.of(
            STATE,
            "PROGRAMME-TEAM-SHORT",
            "评估组现有 {team} 人，方案要求至少 {needed} 人",
            "先在个案页补足评估组成员",
            "The team has {team} members, the scheme asks for {needed}",
            "Complete the team on the page of the case")),
    UNKNOWN(Wording.of(
                    CALLER,
                    "PROGRAMME-UNKNOWN",
                    "没有这个督导项目，或它不在您的范围内",
                    "从项目清单中选择",
                    "There is no such programme within your reach",
                    "Choose one from the list")
            .status(404)),
    LAUNCHED_ALREADY(Wording.of(
            STATE,
            "PROGRAMME-LAUNCHED-ALREADY",
            "项目“{title}”已启动，启动时的安排不再更改",
            "进度安排可在个案页延期；人员可在个案页调整",
            "“{title}” was launched; what was decided then does not change",
            "Extend single cases, or change their teams")),
    NOT_READY(Wording.of(
                    STATE,
                    "PROGRAMME-NOT-READY",
                    "还有 {count} 个问题，不能启动",
                    "按每处的说明处理后再启动",
                    "{count} problems stand in the way of the launch",
                    "Deal with each of them first")
            .status(422)),
    NOT_RIGHT(Wording.of(
                    CALLER,
                    "PROGRAMME-NOT-RIGHT",
                    "有 {count} 处填写有误",
                    "按每处的说明改正后再保存",
                    "{count} fields are not right",
                    "Correct each of them and save again")
            .status(422)),
    STATE_WRONG(Wording.of(
            STATE,
            "PROGRAMME-STATE-WRONG",
            "“{title}”现为“{state}”，不能这样做",
            "刷新查看现状",
            "“{title}” is {state}; this cannot be done",
            "Reload it")),
    CASES_OPEN(Wording.of(
            STATE,
            "PROGRAMME-CASES-OPEN",
            "还有 {count} 个个案没有办结",
            "办结或撤销这些个案后再结束项目",
            "{count} cases are not over yet",
            "Close or withdraw them first")),
    DAY_WRONG(Wording.of(
                    CALLER,
                    "PROGRAMME-DAY-WRONG",
                    "新的期限 {due} 不在今天之后",
                    "选择今天以后的日期",
                    "The new day {due} is not in the future",
                    "Choose a later one")
            .status(422)),
    BY_ITS_ROOM(Wording.of(
            STATE,
            "PROGRAMME-BY-ITS-ROOM",
            "“{to}”由相应的文书或签发推进，不能直接设定",
            "在个案的“评议”或“结果”页办理",
            "“{to}” follows from a document and cannot be set by hand",
            "See to it on the board or on the result of the case")),
    ASSIGNMENT_UNKNOWN(Wording.of(
                    CALLER,
                    "PROGRAMME-ASSIGNMENT-UNKNOWN",
                    "这个个案没有此项分工，或它已经结束",
                    "刷新查看当前的评估组",
                    "There is no such assignment in force",
                    "Reload the team")
            .status(404)),
    RECUSED(Wording.of(
                    STATE,
                    "PROGRAMME-RECUSED",
                    "{name}应当回避：{reason}",
                    "另选一人；可用人员及回避原因见候选名单",
                    "{name} may not take part: {reason}",
                    "Choose somebody else")
            .status(422)),
    PLAN_UNKNOWN(Wording.of(
                    CALLER,
                    "PROGRAMME-PLAN-UNKNOWN",
                    "还没有 {year} 年的督导计划",
                    "请督导室建立当年计划",
                    "There is no plan for {year}",
                    "Ask the office to open it")
            .status(404)),
    PLAN_OPEN_ALREADY(Wording.of(
            STATE,
            "PROGRAMME-PLAN-OPEN-ALREADY",
            "{year} 年的督导计划已经建立",
            "打开它，直接修改",
            "The plan for {year} is open already",
            "Edit it"));

    private final Wording wording;

    ProgrammeProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
