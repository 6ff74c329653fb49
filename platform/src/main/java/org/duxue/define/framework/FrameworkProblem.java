package org.duxue.define.framework;

import static org.duxue.ground.shared.Wording.Family.CALLER;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What the framework room refuses. */
public enum FrameworkProblem implements ProblemCatalogue {
    PACK_UNKNOWN(Wording.of(
                    CALLER,
                    "FRAMEWORK-PACK-UNKNOWN",
                    "没有督导方案包“{pack}”",
                    "现有方案包：{known}",
                    "There is no pack “{pack}”",
                    "There are: {known}")
            .status(404));

    private final Wording wording;

    FrameworkProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
