package org.duxue.judge.analysis;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum AnalysisProblem implements ProblemCatalogue {
    PLAN_UNKNOWN(
            Wording.of(CALLER, "ANALYSIS-PLAN-UNKNOWN", "没有这份方案", "重新求解一次", "There is no such plan", "Ask for it again")
                    .status(404)),
    PLAN_NOT_READY(Wording.of(
            STATE,
            "ANALYSIS-PLAN-NOT-READY",
            "方案还在求解",
            "等求解结束后再下载",
            "The plan is still being solved",
            "Download it when it is done")),
    NO_LEVERS(Wording.of(
                    CALLER,
                    "ANALYSIS-NO-LEVERS",
                    "“{pack}”没有可以投入的措施，无法求最小投入方案",
                    "在方案包的 levers.yaml 中写明可投入的资源",
                    "{pack} names nothing that can be bought, so there is no plan",
                    "Name what can be bought in the pack's levers.yaml")
            .status(422));

    private final Wording wording;

    AnalysisProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
