package org.duxue.reports.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.packs.OutputTable;
import org.duxue.packs.OutputTable.Column;
import org.duxue.reports.Readout;
import org.duxue.reports.UnitColumns;
import org.duxue.reports.UnitColumns.Wanted;

/** The official output tables (表Ⅰ–Ⅵ) as the pack lays them out, with merged headings and official decimals. */
final class OfficialTables {
    private static final String FORMULA = "formula:";

    private final Readout readout;
    private final UnitColumns formulas;

    private OfficialTables(Readout readout) {
        this.readout = readout;
        List<Wanted> wanted = new ArrayList<>();
        for (OutputTable table : readout.subject().pack().tables()) {
            table.columns().stream()
                    .filter(column -> column.show().startsWith(FORMULA))
                    .forEach(column -> wanted.add(wanted(table, column)));
        }
        this.formulas = UnitColumns.of(readout.subject(), wanted);
    }

    private static Wanted wanted(OutputTable table, Column column) {
        String stage = table.level() == Level.PART ? table.stage() : null;
        return new Wanted(column.show().substring(FORMULA.length()), table.level(), stage, column.unit());
    }

    static void write(Book book, Readout readout) {
        OfficialTables tables = new OfficialTables(readout);
        for (OutputTable table : readout.subject().pack().tables()) {
            tables.write(book, table);
        }
    }

    private void write(Book book, OutputTable table) {
        Page page = book.page(table.id().isBlank() ? table.title() : table.id());
        int[] widths = table.columns().stream()
                .mapToInt(column -> column.show().equals("name") ? 30 : 13)
                .toArray();
        page.widths(widths);
        page.title(table.title());
        int depth = table.columns().stream()
                .mapToInt(column -> column.heading().size())
                .max()
                .orElse(1);
        int top = page.row();
        Headings.write(page, table.columns(), depth);
        int number = 0;
        for (Line line : lines(table)) {
            number++;
            for (Column column : table.columns()) {
                cell(page, table, column, line, number);
            }
            page.next();
        }
        table.notes().forEach(page::note);
        page.freeze(0, top + depth);
        page.repeat(top, top + depth - 1);
    }

    /** One row of a table: a unit, or a district. */
    private record Line(String code, String name, String type, String stage, String district) {}

    private List<Line> lines(OutputTable table) {
        var evaluation = readout.subject().evaluation();
        if (table.level() == Level.DISTRICT) {
            return evaluation.districts().stream()
                    .map(d -> new Line(d.code(), d.name(), "", table.stage() == null ? "" : table.stage(), d.code()))
                    .toList();
        }
        Map<String, Line> lines = new LinkedHashMap<>();
        for (UnitResult unit : evaluation.units()) {
            boolean listed = table.level() == Level.PART
                    ? !unit.stage().isEmpty()
                            && (table.stage() == null || unit.stage().equals(table.stage()))
                    : true;
            if (listed) {
                String stage = table.level() == Level.PART ? unit.stage() : "";
                lines.putIfAbsent(
                        unit.code() + "/" + stage,
                        new Line(unit.code(), unit.name(), unit.type(), stage, unit.district()));
            }
        }
        return List.copyOf(lines.values());
    }

    private void cell(Page page, OutputTable table, Column column, Line line, int number) {
        String show = column.show();
        int colon = show.indexOf(':');
        String kind = colon < 0 ? show : show.substring(0, colon);
        String what = colon < 0 ? "" : show.substring(colon + 1);
        switch (kind) {
            case "row" -> page.put(number, Look.number(0));
            case "code" -> page.put(line.code(), Look.CENTER);
            case "name" -> page.put(line.name(), Look.TEXT);
            case "type" -> page.put(line.type(), Look.CENTER);
            case "fact" -> fact(page, table, what, line, column.decimals());
            case "indicator" -> page.put(indicator(table, what, line), Look.number(column.decimals()));
            case "cv" -> page.put(dispersion(what, line).cv, Look.number(column.decimals()));
            case "mean" -> page.put(dispersion(what, line).mean, Look.number(column.decimals()));
            case "formula" -> {
                Wanted wanted = wanted(table, column);
                double value = table.level() == Level.DISTRICT
                        ? formulas.district(line.code(), wanted)
                        : formulas.unit(line.code(), line.stage(), wanted);
                page.put(value, Look.number(column.decimals()));
            }
            default -> throw new IllegalArgumentException(table.id() + ": cannot show " + show);
        }
    }

    private void fact(Page page, OutputTable table, String column, Line line, int decimals) {
        FactTable facts = table.level() == Level.DISTRICT
                ? readout.subject().facts().districts()
                : readout.subject().facts().schools();
        OptionalInt row = facts.rowOf(line.code());
        String text = row.isEmpty() ? null : facts.text(row.getAsInt(), column);
        if (text != null) {
            page.put(text, Look.TEXT);
            return;
        }
        double value = row.isEmpty() ? Double.NaN : facts.number(row.getAsInt(), column);
        if (Double.isNaN(value)) {
            page.put("", Look.TEXT);
        } else {
            page.put(value, Look.number(decimals));
        }
    }

    private double indicator(OutputTable table, String path, Line line) {
        String[] ids = path.split("/", 2);
        IndicatorResult result = table.level() == Level.DISTRICT
                ? district(line)
                        .flatMap(d -> Readout.result(d, ids[0]))
                        .orElse(null)
                : readout.subject().evaluation().units().stream()
                        .filter(u -> u.code().equals(line.code()) && u.stage().equals(line.stage()))
                        .findFirst()
                        .flatMap(u -> Readout.result(u, ids[0]))
                        .orElse(null);
        if (result == null) {
            return Double.NaN;
        }
        return result.tests().stream()
                .filter(test -> ids.length == 1 || test.test().equals(ids[1]))
                .mapToDouble(TestResult::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private Optional<DistrictResult> district(Line line) {
        return readout.subject().evaluation().districts().stream()
                .filter(d -> d.code().equals(line.district()))
                .findFirst();
    }

    private record Figures(double mean, double cv) {}

    /** A stage may stand before the indicator: {@code primary/R1}. */
    private Figures dispersion(String path, Line line) {
        int slash = path.indexOf('/');
        String stage = slash < 0 ? line.stage() : path.substring(0, slash);
        String indicator = path.substring(slash + 1);
        List<DispersionResult> all = district(line).map(DistrictResult::dispersions).orElse(List.of());
        return all.stream()
                .filter(d -> d.stage().equals(stage) && d.indicator().equals(indicator))
                .map(d -> new Figures(d.mean(), d.cv()))
                .findFirst()
                .orElse(new Figures(Double.NaN, Double.NaN));
    }
}
