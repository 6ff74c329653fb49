package org.duxue.evaluation.framework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A formula text that may differ by stage: either one text for all stages or one per stage id.
 *
 * @param byStage keys are stage ids, or {@value #ALL} for every stage not named
 */
public record PerStage(Map<String, String> byStage) {
    public static final String ALL = "*";

    public PerStage {
        byStage = Map.copyOf(byStage);
    }

    public static PerStage all(String text) {
        return new PerStage(Map.of(ALL, text));
    }

    /** The text for a stage, or null when this stage has none: the test does not apply to it. */
    public @Nullable String of(String stage) {
        return byStage.getOrDefault(stage, byStage.get(ALL));
    }
}
