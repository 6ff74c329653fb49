package org.duxue.outcome.result;

import java.util.List;
import java.util.UUID;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Evaluations;
import org.duxue.judge.scoring.Standards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads signed results and computes them again from what was known then. */
@Component
public class ReadResults {
    private final Gate gate;
    private final Results results;
    private final Evaluations evaluations;
    private final Standards standards;

    ReadResults(Gate gate, Results results, Evaluations evaluations, Standards standards) {
        this.gate = gate;
        this.results = results;
        this.evaluations = evaluations;
        this.standards = standards;
    }

    @Transactional(readOnly = true)
    public List<SignedResult> of(String pack, Period period) {
        gate.require(Permission.RESULT_READ, evaluations.district().code());
        return results.of(pack, period);
    }

    @Transactional(readOnly = true)
    public SignedResult one(UUID id) {
        gate.require(Permission.RESULT_READ, evaluations.district().code());
        return results.find(id).orElseThrow(ResultProblem.UNKNOWN::problem);
    }

    /** The evaluation behind a result, computed anew with the figures of then on the facts known then. */
    @Transactional(readOnly = true)
    public EvaluationRun again(SignedResult result) {
        return evaluations.again(
                standards.with(result.pack(), result.ownFigures()), result.period(), result.knownAt(), result.asOf());
    }

    /** Whether computing it again gives the very same document. */
    @Transactional(readOnly = true)
    public boolean reproduces(SignedResult result) {
        return SignResult.fingerprint(SignResult.document(again(result))).equals(result.sha256());
    }
}
