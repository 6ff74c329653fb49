package org.duxue.evaluation.appraisal.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * A key indicator (关键指标).
 *
 * @param weight in hundredths of its domain; siblings add up to 100
 */
public record KeyIndicator(String id, String name, String nameEn, BigDecimal weight, List<Point> points) {
    public KeyIndicator {
        points = List.copyOf(points);
    }
}
