package org.duxue.evaluation.framework;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The district's rule on how far schools may lie apart: the weighted coefficient of variation (差异系数) of an
 * indicator's value over the parts of a stage must not exceed the stage's limit.
 *
 * @param weight formula of the weight, the pupils of the part
 * @param limits greatest admissible coefficient by stage id, boundary included
 * @param decimals decimals of the official print of the coefficient
 */
public record Dispersion(String weight, Map<String, BigDecimal> limits, int decimals, Clause clause) {
    public Dispersion {
        limits = Map.copyOf(limits);
    }
}
