package org.duxue.evaluation.framework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A special case of a standard: under a condition, another formula or another standard holds.
 *
 * @param when condition (formula giving yes or no) on the part, school or district
 * @param requires a further condition without which it is refused, such as a filed building plan, or null
 * @param until last day on which it holds, or null when it has no end
 * @param test id of the test it changes
 * @param value replacing formula, or null to keep the ordinary one
 * @param standard replacing standard, or null to keep the ordinary one
 */
public record Relaxation(
        String id,
        String name,
        String nameEn,
        String when,
        @Nullable String requires,
        @Nullable LocalDate until,
        String test,
        @Nullable PerStage value,
        @Nullable PerStage standard,
        Clause clause) {}
