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
            "Reload; possible: {possible}"));

    private final Wording wording;

    ProgrammeProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
