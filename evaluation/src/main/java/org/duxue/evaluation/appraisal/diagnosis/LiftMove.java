package org.duxue.evaluation.appraisal.diagnosis;

import java.util.List;

/**
 * One way to raise one point.
 *
 * @param gain points of 100
 * @param effects by how much it brings each count of the grade nearer, or farther when negative
 */
record LiftMove(Lift.Step step, double gain, List<Integer> effects) {
    LiftMove {
        effects = List.copyOf(effects);
    }
}
