package org.duxue.judge.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.duxue.evaluation.Evaluator;
import org.duxue.packs.Pack;

/**
 * What is judged by: a pack as defined, compiled, and the office's own figures for its parameters.
 *
 * @param own the office's figures by parameter; the others keep the pack's
 */
public record Standard(Pack pack, Evaluator evaluator, Map<String, BigDecimal> own) {
    public Standard {
        own = Map.copyOf(own);
    }
}
