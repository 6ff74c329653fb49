package org.duxue.guard.inspectors;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum InspectorsProblem implements ProblemCatalogue {
    UNKNOWN(Wording.of(
                    CALLER,
                    "INSPECTORS-PERSON-UNKNOWN",
                    "督学与专家库中没有此人",
                    "从名册中选择",
                    "There is no such person on the register",
                    "Choose one from the register")
            .status(404)),
    NOT_RIGHT(Wording.of(
                    CALLER,
                    "INSPECTORS-ENTRY-NOT-RIGHT",
                    "有 {count} 处填写有误",
                    "按每处的说明改正后再保存",
                    "{count} fields are not right",
                    "Correct each of them and save again")
            .status(422)),
    LEFT_ALREADY(Wording.of(
            STATE,
            "INSPECTORS-LEFT-ALREADY",
            "{name} 已于 {on} 退出名册",
            "如需再次聘用，请新登记一条",
            "{name} left the register on {on}",
            "Enter the person anew to engage them again"));

    private final Wording wording;

    InspectorsProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
