package org.duxue.evaluation.result;

import java.util.List;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.framework.Clause;
import org.jspecify.annotations.Nullable;

/**
 * The tree that explains a number (溯源): from a verdict or a value down to facts and their sources.
 *
 * @param kind stable word: {@code verdict}, {@code rule}, {@code test}, {@code formula}, {@code operation},
 *     {@code dispersion}, {@code unit}, {@code split}, {@code merge}, {@code fact}, {@code parameter}, {@code constant},
 *     {@code missing}, {@code exclusion}, {@code relaxation}; of an appraisal also {@code score}, {@code band},
 *     {@code mark}, {@code evidence}, {@code red-line}
 * @param label what it is, in words
 * @param formula the formula or the sum written out, or null
 * @param value unrounded number, or null when it has none or it cannot be computed
 * @param display the value as printed officially, with its unit, or the status or text
 * @param source where a fact comes from, or null
 */
public record Trace(
        String kind,
        String label,
        @Nullable String formula,
        @Nullable Double value,
        String display,
        @Nullable Clause clause,
        @Nullable Provenance source,
        List<Trace> steps) {}
