package org.duxue.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Indicator.RollUp;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Test;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.jspecify.annotations.Nullable;

/**
 * Checks the formulas of output tables the way the evaluator checks those of indicators: each becomes an indicator of a
 * section that exists only for the check, so that a table cannot name or mix what an indicator could not.
 */
final class TableFormulas {
    private static final String FORMULA = "formula:";
    private static final Clause NONE = new Clause("", null, false);

    private final PackSources pack;
    private final Map<String, Located> places = new LinkedHashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();

    private TableFormulas(PackSources pack) {
        this.pack = pack;
    }

    /** Complains about every formula that does not compile; the framework itself must. */
    static void check(PackSources pack, Framework framework, List<OutputTable> tables) {
        TableFormulas formulas = new TableFormulas(pack);
        List<Located> files = pack.folder("documents");
        for (int t = 0; t < tables.size(); t++) {
            formulas.add("table-" + t, tables.get(t), files.get(t).items("columns"));
        }
        formulas.compile(framework);
    }

    private void add(String id, OutputTable table, List<Located> columns) {
        for (int c = 0; c < columns.size(); c++) {
            OutputTable.Column column = table.columns().get(c);
            if (column.show().startsWith(FORMULA)) {
                String indicator = id + "-" + c;
                places.put(indicator, columns.get(c).child("show"));
                indicators.add(indicator(indicator, table, column));
            }
        }
    }

    private static Indicator indicator(String id, OutputTable table, OutputTable.Column column) {
        String formula = column.show().substring(FORMULA.length());
        String stage = table.level() == Level.PART ? table.stage() : null;
        PerStage value = stage == null ? PerStage.all(formula) : new PerStage(Map.of(stage, formula));
        Test test = new Test(
                "value",
                id,
                id,
                value,
                Test.Comparison.AT_LEAST,
                PerStage.all("0"),
                column.unit(),
                column.decimals(),
                null);
        return new Indicator(
                id,
                id,
                id,
                Indicator.Measure.FORMULA,
                table.level(),
                table.level() == Level.DISTRICT ? RollUp.NONE : RollUp.UNIT_ONLY,
                List.of(test),
                List.of(),
                null,
                null,
                "",
                List.of(),
                NONE);
    }

    private void compile(Framework framework) {
        List<Section> sections = new ArrayList<>(framework.sections());
        sections.add(new Section("tables", "tables", "tables", indicators, null));
        try {
            Evaluator.of(new Framework(
                    framework.id(),
                    framework.version(),
                    framework.stages(),
                    framework.elements(),
                    framework.parameters(),
                    framework.preparation(),
                    sections,
                    framework.vetoes()));
        } catch (FrameworkInvalid invalid) {
            for (FrameworkInvalid.Fault fault : invalid.faults()) {
                Located place = place(fault.where());
                if (place == null) {
                    throw invalid;
                }
                pack.complain(place, fault.message());
            }
        }
    }

    private @Nullable Located place(String where) {
        for (String step : where.split("/")) {
            Located place = places.get(step);
            if (place != null) {
                return place;
            }
        }
        return null;
    }
}
