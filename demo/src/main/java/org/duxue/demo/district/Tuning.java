package org.duxue.demo.district;

import java.util.Map;
import org.duxue.demo.school.Stage;

/**
 * The dispersions (差异系数) at which the last year is aimed. Limits are 0.50 for primary and 0.45 for junior schools: the
 * defaults put two primary resources slightly above the limit, and junior equipment so near to it that rounding decides.
 *
 * @param aims stage to the seven aims in the standard's order
 * @param exact the one aim that is met to the fourth decimal: equipment of junior schools
 */
record Tuning(Map<Stage, double[]> aims, double exact) {
    static Tuning standard() {
        return new Tuning(
                Map.of(
                        Stage.PRIMARY, new double[] {0.24, 0.31, 0.27, 0.43, 0.512, 0.507, 0.27},
                        Stage.JUNIOR, new double[] {0.22, 0.28, 0.25, 0.37, 0.432, 0.4502, 0.23}),
                0.4502);
    }

    double aim(Stage stage, Measure measure) {
        double[] row = aims.get(stage);
        if (row == null) {
            throw new IllegalArgumentException("no aim for " + stage);
        }
        return row[measure.index()];
    }
}
