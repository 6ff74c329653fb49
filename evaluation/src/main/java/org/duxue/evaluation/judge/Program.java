package org.duxue.evaluation.judge;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.evaluation.engine.PreparationRules;
import org.duxue.evaluation.framework.Dispersion;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.framework.Veto;
import org.duxue.evaluation.resolve.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A framework with all its formulas compiled. Lists "by stage" have one entry per stage for PART indicators and a single
 * entry otherwise; null where the test does not apply.
 *
 * @param mergeColumns the columns that the merge condition reads, before merging
 * @param mergeWhen the merge condition, or null
 * @param exclusions for every exclusion its condition by stage
 * @param indicators in the framework's order
 */
public record Program(
        Framework framework,
        PreparationRules rules,
        Columns columns,
        Columns mergeColumns,
        @Nullable Formula mergeWhen,
        List<List<@Nullable Formula>> exclusions,
        List<OneIndicator> indicators,
        List<OneVeto> vetoes) {

    /**
     * An indicator.
     *
     * @param place place among the indicators of its level
     * @param weights the dispersion's weight by stage; empty without dispersion
     * @param limits the dispersion's limit by stage, null where there is none; empty without dispersion
     */
    record OneIndicator(
            Section section,
            Indicator indicator,
            int place,
            List<OneTest> tests,
            @Nullable Dispersion dispersion,
            List<@Nullable Formula> weights,
            List<@Nullable BigDecimal> limits) {

        Level level() {
            return indicator.level();
        }
    }

    /** A test with the relaxations that may change it. */
    record OneTest(
            Test test,
            List<@Nullable Formula> value,
            List<@Nullable Formula> standard,
            List<OneRelaxation> relaxations) {}

    /** A relaxation; {@code value} and {@code standard} hold null where the ordinary formula stays. */
    record OneRelaxation(
            Relaxation relaxation,
            List<@Nullable Formula> when,
            List<@Nullable Formula> requires,
            List<@Nullable Formula> value,
            List<@Nullable Formula> standard) {}

    record OneVeto(Veto veto, Formula when) {}

    /** The indicators of a level, in order. */
    List<OneIndicator> of(Level level) {
        return indicators.stream().filter(i -> i.level() == level).toList();
    }
}
