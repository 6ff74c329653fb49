package org.duxue.evaluation.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the standard: 资源配置, 政府保障程度, 教育质量, 社会认可度.
 *
 * @param unitRule how many of its indicators every unit must meet, or null when each indicator stands for itself
 */
public record Section(
        String id,
        String name,
        String nameEn,
        List<Indicator> indicators,
        @Nullable UnitRule unitRule) {

    /**
     * Two-tier rule for one unit: at least {@code atLeast} indicators met, and every other one not below its floor.
     */
    public record UnitRule(int atLeast, Clause clause) {}

    public Section {
        indicators = List.copyOf(indicators);
    }
}
