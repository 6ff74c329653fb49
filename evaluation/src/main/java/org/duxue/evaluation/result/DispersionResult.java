package org.duxue.evaluation.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dispersion of one indicator over the parts of one stage of a district; NaN where it cannot be computed.
 *
 * @param weight sum of the weights (pupils)
 * @param units how many parts it covers
 * @param unweighted the coefficient with every part counted alike: for information only
 * @param boundary whether comparing at the official decimals would give another answer
 * @param missing codes of parts whose value is missing
 */
public record DispersionResult(
        String indicator,
        String stage,
        int units,
        double weight,
        double mean,
        double sd,
        double cv,
        double limit,
        double unweighted,
        Status status,
        boolean boundary,
        List<String> missing,
        @Nullable String reason) {}
