package org.duxue.evaluation.judge;

import org.duxue.evaluation.engine.Answer;
import org.duxue.evaluation.engine.Exact;
import org.duxue.evaluation.engine.Fast;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.resolve.Node;

/**
 * A formula ready to run.
 *
 * @param fast its value in doubles
 * @param integral whether the double is always exact
 */
record Formula(Node node, Fast.Num fast, boolean integral) {
    static Formula of(Node node) {
        return new Formula(node, Fast.compile(node), Fast.integral(node));
    }

    double at(Frame frame, int i) {
        return fast.at(frame, i);
    }

    Answer exactly(Frame frame, int i) {
        return Exact.of(node, frame, i);
    }
}
