package org.duxue.evaluation.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test of one unit.
 *
 * @param test id within the indicator
 * @param value unrounded; NaN when it cannot be computed
 * @param standard unrounded standard that was applied, after any relaxation; NaN when it cannot be computed
 * @param ratio value ÷ standard (inverted for at-most tests, so that 1 or more is always good); NaN when undefined
 * @param missing columns that are missing, empty when it could be computed
 * @param reason why it could not be computed, or null
 * @param boundary whether comparing at the official decimals would give another answer
 * @param relaxation id of the relaxation that was applied, or null
 */
public record TestResult(
        String test,
        double value,
        double standard,
        double ratio,
        Status status,
        List<String> missing,
        @Nullable String reason,
        boolean boundary,
        @Nullable String relaxation) {}
