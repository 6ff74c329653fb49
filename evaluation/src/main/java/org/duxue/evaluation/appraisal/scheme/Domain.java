package org.duxue.evaluation.appraisal.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.evaluation.framework.Clause;

/**
 * A domain (重点内容).
 *
 * @param weight in hundredths of the whole; the domains' weights add up to 100
 */
public record Domain(
        String id, String name, String nameEn, BigDecimal weight, List<KeyIndicator> indicators, Clause clause) {
    public Domain {
        indicators = List.copyOf(indicators);
    }
}
