package org.duxue.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.jspecify.annotations.Nullable;

/**
 * The values of further formulas for every unit and district: stocks after merging and splitting, columns of official
 * tables. They are asked of the engine, through the subject's framework with one more section that holds them, so that
 * campuses are merged and shared stock is split here exactly as in the evaluation.
 */
public final class UnitColumns {
    private static final Clause NONE = new Clause("", null, true);

    /**
     * A formula at a level.
     *
     * @param stage the only stage it is asked of, or null for all
     * @param unit the unit its value is given in
     */
    public record Wanted(
            String formula, Level level, @Nullable String stage, String unit) {
        PerStage perStage() {
            return stage == null ? PerStage.all(formula) : new PerStage(Map.of(stage, formula));
        }
    }

    private final Map<Wanted, String> ids;
    private final Map<String, Double> values;

    private UnitColumns(Map<Wanted, String> ids, Map<String, Double> values) {
        this.ids = ids;
        this.values = values;
    }

    /**
     * Computes all of them at once.
     *
     * @throws org.duxue.evaluation.FrameworkInvalid when a formula cannot be read
     */
    public static UnitColumns of(Subject subject, List<Wanted> wanted) {
        Set<Wanted> all = new LinkedHashSet<>(wanted);
        Map<Wanted, String> ids = new LinkedHashMap<>();
        all.forEach(w -> ids.put(w, "column-" + (ids.size() + 1)));
        Map<String, Double> values = new HashMap<>();
        if (!all.isEmpty()) {
            Framework framework = extend(subject.pack().framework(), ids);
            Evaluation evaluation = Evaluator.of(framework).evaluate(subject.facts(), subject.options());
            evaluation.units().forEach(unit -> keep(values, unit.code() + "/" + unit.stage(), unit.indicators()));
            evaluation
                    .districts()
                    .forEach(district -> keep(values, "district/" + district.code(), district.indicators()));
        }
        return new UnitColumns(ids, values);
    }

    /** NaN where it cannot be computed or the unit has no such column. */
    public double unit(String code, String stage, Wanted wanted) {
        return values.getOrDefault(code + "/" + stage + "/" + ids.get(wanted), Double.NaN);
    }

    /** NaN where it cannot be computed. */
    public double district(String code, Wanted wanted) {
        return values.getOrDefault("district/" + code + "/" + ids.get(wanted), Double.NaN);
    }

    private static void keep(Map<String, Double> values, String owner, List<IndicatorResult> results) {
        for (IndicatorResult result : results) {
            if (result.indicator().startsWith("column-") && !result.tests().isEmpty()) {
                values.put(
                        owner + "/" + result.indicator(),
                        result.tests().getFirst().value());
            }
        }
    }

    private static Framework extend(Framework framework, Map<Wanted, String> ids) {
        List<Indicator> columns = new ArrayList<>();
        ids.forEach((wanted, id) -> columns.add(indicator(wanted, id)));
        List<Section> sections = new ArrayList<>(framework.sections());
        sections.add(new Section("columns", "列", "Columns", columns, null));
        return new Framework(
                framework.id(),
                framework.version(),
                framework.stages(),
                framework.elements(),
                framework.parameters(),
                framework.preparation(),
                sections,
                framework.vetoes());
    }

    private static Indicator indicator(Wanted wanted, String id) {
        Test test = new Test(
                "value",
                id,
                id,
                wanted.perStage(),
                Test.Comparison.AT_LEAST,
                PerStage.all(BigDecimal.ZERO.toPlainString()),
                wanted.unit(),
                2,
                null);
        Indicator.RollUp rollUp = wanted.level() == Level.DISTRICT ? Indicator.RollUp.NONE : Indicator.RollUp.ALL;
        return new Indicator(
                id,
                id,
                id,
                Indicator.Measure.FORMULA,
                wanted.level(),
                rollUp,
                List.of(test),
                List.of(),
                null,
                null,
                "",
                List.of(),
                NONE);
    }
}
