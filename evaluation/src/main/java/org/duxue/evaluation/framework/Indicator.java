package org.duxue.evaluation.framework;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (指标): one or more tests at one level.
 *
 * @param id for example R1, G3, Q9
 * @param measure how it is established, which decides what a screen asks for
 * @param level whom it judges; PART and SCHOOL indicators roll up to the district by {@link #rollUp()}
 * @param rollUp how the units' results make the district's: see {@link RollUp}
 * @param floor smallest admissible share of the standard for a unit that misses it (0.85), or null
 * @param owner the department that answers for it (责任单位)
 * @param evidence the documents that prove it
 * @param clause where the standard stands
 */
public record Indicator(
        String id,
        String name,
        String nameEn,
        Measure measure,
        Level level,
        RollUp rollUp,
        List<Test> tests,
        List<Relaxation> relaxations,
        @Nullable BigDecimal floor,
        @Nullable Dispersion dispersion,
        String owner,
        List<String> evidence,
        Clause clause) {

    /** How an indicator is established. */
    public enum Measure {
        /** Computed from facts. */
        FORMULA,
        /** Confirmed by a reviewer from documents; its tests read the confirmation. */
        EVIDENCE,
        /** A duty of a department, confirmed by a reviewer. */
        DUTY,
        /** Shares found by a survey. */
        SURVEY
    }

    /** How results of parts or schools become the district's. */
    public enum RollUp {
        /** A district indicator: nothing to roll up. */
        NONE,
        /** Judged through the section's unit rule and dispersion, as the seven resource indicators are. */
        UNIT_RULE,
        /** Every unit must meet it. */
        ALL,
        /**
         * It judges the unit alone; what the district owes is said by indicators of its own, such as a share of units
         * that meet it.
         */
        UNIT_ONLY
    }

    public Indicator {
        tests = List.copyOf(tests);
        relaxations = List.copyOf(relaxations);
        evidence = List.copyOf(evidence);
    }
}
