package org.duxue.guard.burden;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum BurdenProblem implements ProblemCatalogue {
    UNKNOWN(Wording.of(
                    CALLER,
                    "BURDEN-ENTRY-UNKNOWN",
                    "白名单中没有这一事项",
                    "从当年的白名单中选择",
                    "There is no such entry on the whitelist",
                    "Choose one of the year's entries")
            .status(404)),
    REFUSED(Wording.of(
                    STATE,
                    "BURDEN-REFUSED",
                    "不能进校：{reason}",
                    "{remedy}",
                    "Schools may not be asked for this: {reason}",
                    "See the fields for what can be done")
            .status(422)),
    NOT_RIGHT(Wording.of(
                    CALLER,
                    "BURDEN-ENTRY-NOT-RIGHT",
                    "有 {count} 处填写有误",
                    "按每处的说明改正后再保存",
                    "{count} fields are not right",
                    "Correct each of them and save again")
            .status(422)),
    STATE_WRONG(Wording.of(
            STATE,
            "BURDEN-ENTRY-STATE",
            "事项“{title}”现为“{state}”，不能这样做",
            "刷新查看现状；撤销的事项不能恢复，请新列一项",
            "The entry “{title}” is {state}; this cannot be done",
            "Reload it; a revoked entry stays revoked"));

    private final Wording wording;

    BurdenProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
