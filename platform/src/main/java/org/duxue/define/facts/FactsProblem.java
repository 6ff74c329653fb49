package org.duxue.define.facts;

import static org.duxue.ground.shared.Wording.Family.CALLER;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What the facts room refuses. */
public enum FactsProblem implements ProblemCatalogue {
    NOTHING_TO_CONFIRM(Wording.of(
            CALLER,
            "FACTS-NOTHING-TO-CONFIRM",
            "{period} 年度还没有数据可以确认",
            "先填写或导入数据",
            "There are no facts of {period} to confirm",
            "Fill them in or import them first")),
    TIME_MALFORMED(Wording.of(
            CALLER,
            "FACTS-TIME-MALFORMED",
            "时间“{time}”格式不对",
            "写成 2025-09-01T08:00:00Z 这样的时间",
            "“{time}” is not a time",
            "Write it as 2025-09-01T08:00:00Z"));

    private final Wording wording;

    FactsProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
