package org.duxue.evaluation;

import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.judge.Compiler;
import org.duxue.evaluation.judge.Judging;
import org.duxue.evaluation.judge.Program;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Trace;

/** A compiled framework: pure, immutable, safe to share between threads and to run on every keystroke. */
public final class Evaluator {
    private final Framework framework;
    private final Program program;

    private Evaluator(Framework framework) {
        this.framework = framework;
        this.program = Compiler.compile(framework);
    }

    /**
     * Compiles a framework: parses its formulas, resolves their names, checks their units.
     *
     * @throws FrameworkInvalid naming every fault
     */
    public static Evaluator of(Framework framework) {
        return new Evaluator(framework);
    }

    public Framework framework() {
        return framework;
    }

    /** Judges all units and districts. */
    public Evaluation evaluate(Facts facts, EvaluationOptions options) {
        return Judging.run(program, facts, options).evaluation();
    }

    /** Judges all units and districts and stays ready to explain every number. */
    public Assessment assess(Facts facts, EvaluationOptions options) {
        return new Assessment(Judging.run(program, facts, options));
    }

    /**
     * Explains one number or verdict; to explain many, {@link #assess} once.
     *
     * @throws IllegalArgumentException when the evaluation has no such address
     */
    public Trace trace(Facts facts, EvaluationOptions options, Address address) {
        return assess(facts, options).trace(address);
    }
}
