package org.duxue.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an evaluation depends on besides framework and facts.
 *
 * @param asOf the day on which dated relaxations are looked at
 * @param parameters the office's own values by parameter id; the others keep the framework's
 */
public record EvaluationOptions(LocalDate asOf, Map<String, BigDecimal> parameters) {
    public EvaluationOptions {
        parameters = Map.copyOf(parameters);
    }

    public static EvaluationOptions on(LocalDate asOf) {
        return new EvaluationOptions(asOf, Map.of());
    }
}
