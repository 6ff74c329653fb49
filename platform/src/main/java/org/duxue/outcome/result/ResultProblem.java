package org.duxue.outcome.result;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What this room refuses. */
public enum ResultProblem implements ProblemCatalogue {
    UNKNOWN(Wording.of(
                    CALLER,
                    "RESULT-UNKNOWN",
                    "没有这份结果",
                    "从结果清单中选择",
                    "There is no such result",
                    "Choose one from the list")
            .status(404)),
    NOTE_TOO_LONG(Wording.of(
                    CALLER,
                    "RESULT-NOTE-TOO-LONG",
                    "签发说明最多 {limit} 字",
                    "缩短后再签发",
                    "The note may have {limit} characters",
                    "Shorten it")
            .status(422)),
    SIGNED_ALREADY(Wording.of(
            STATE,
            "RESULT-SIGNED-ALREADY",
            "这一结果已签发（{number}），数据没有变化",
            "如需重新签发，先更正数据",
            "This result was signed already ({number}); the facts have not changed",
            "Correct the facts before signing again"));

    private final Wording wording;

    ResultProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
