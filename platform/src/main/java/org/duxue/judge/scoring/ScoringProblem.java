package org.duxue.judge.scoring;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum ScoringProblem implements ProblemCatalogue {
    NO_FACTS(Wording.of(
                    STATE,
                    "SCORING-NO-FACTS",
                    "{period} 年度还没有“{pack}”的数据",
                    "先导入统计工作簿，或由学校在线填报",
                    "There are no facts of {period} for {pack} yet",
                    "Import the statistics workbook or let the schools fill in")
            .status(404)),
    ADDRESS_UNKNOWN(Wording.of(
                    CALLER,
                    "SCORING-ADDRESS-UNKNOWN",
                    "没有这个数：{address}",
                    "从页面上点击要追溯的数",
                    "There is no such number: {address}",
                    "Click the number on the page")
            .status(404)),
    CHANGE_UNKNOWN(Wording.of(
                    CALLER,
                    "SCORING-CHANGE-UNKNOWN",
                    "推演里的第 {number} 处改动无法使用：{reason}",
                    "核对学校代码、学段和数据项",
                    "Change {number} of the what-if cannot be used: {reason}",
                    "Check the school's code, the stage and the column")
            .status(422)),
    INDICATOR_UNKNOWN(Wording.of(
                    CALLER,
                    "SCORING-INDICATOR-UNKNOWN",
                    "没有指标“{indicator}”",
                    "从指标清单中选择",
                    "There is no indicator “{indicator}”",
                    "Choose one from the list")
            .status(404)),
    NOT_CONFIRMABLE(Wording.of(
                    CALLER,
                    "SCORING-NOT-CONFIRMABLE",
                    "指标“{indicator}”由数据计算得出，不需要认定",
                    "如数据有误，请改正数据",
                    "Indicator “{indicator}” is computed and takes no confirmation",
                    "Correct the facts if they are wrong")
            .status(422)),
    DECISION_UNCHANGED(Wording.of(
            STATE,
            "SCORING-DECISION-UNCHANGED",
            "“{indicator}”的认定与现在相同，没有保存",
            "要更换理由，请先改回“待定”，再重新认定",
            "The decision on “{indicator}” is what it was; nothing was saved",
            "To give another reason, take the decision back first and decide anew")),
    NOTE_REQUIRED(Wording.of(
                    CALLER,
                    "SCORING-NOTE-REQUIRED",
                    "请写明认定的理由",
                    "例如依据的文件名称和文号",
                    "Say why you decide so",
                    "For example the document and its number")
            .status(422));

    private final Wording wording;

    ScoringProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
