package org.duxue.evaluation.framework;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of a computed value with a standard. An indicator is met when all its tests are.
 *
 * @param id unique within its indicator; {@code value} where there is only one
 * @param value formula per stage
 * @param comparison how the value must stand to the standard
 * @param standard formula of the standard, mostly a number or a parameter
 * @param unit unit of value and standard, for example 人/百人
 * @param decimals decimals of the official print
 */
public record Test(
        String id,
        String name,
        String nameEn,
        PerStage value,
        Comparison comparison,
        PerStage standard,
        String unit,
        int decimals,
        @Nullable Clause clause) {

    /** How a value must stand to its standard. */
    public enum Comparison {
        AT_LEAST("≥"),
        AT_MOST("≤"),
        LESS_THAN("<"),
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
