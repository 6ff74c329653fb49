package org.duxue.reports.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.packs.OutputTable;
import org.duxue.packs.OutputTable.Column;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.UnitColumns;
import org.duxue.reports.UnitColumns.Wanted;

/** The official output tables (表Ⅰ–Ⅵ) as the pack lays them out, with merged headings and official decimals. */
final class OfficialTables {
    private static final String FORMULA = "formula:";
    private static final String FACT = "fact:";

    private final Readout readout;
    private final UnitColumns formulas;

    private OfficialTables(Readout readout) {
        this.readout = readout;
        List<Wanted> wanted = new ArrayList<>();
        for (OutputTable table : readout.subject().pack().tables()) {
            for (Column column : table.columns()) {
                wanted(table, column).ifPresent(wanted::add);
            }
        }
        this.formulas = UnitColumns.of(readout.subject(), wanted);
    }

    /** What the engine is asked for: formulas, and numeric facts of units, which campuses add to and stages share. */
    private Optional<Wanted> wanted(OutputTable table, Column column) {
        String stage = table.level() == Level.PART ? table.stage() : null;
        String show = column.show();
        if (show.startsWith(FORMULA)) {
            return Optional.of(new Wanted(show.substring(FORMULA.length()), table.level(), stage, column.unit()));
        }
        if (!show.startsWith(FACT) || table.level() == Level.DISTRICT) {
            return Optional.empty();
        }
        String fact = show.substring(FACT.length());
        return readout.framework().elements().stream()
                .filter(e -> e.columns().contains(fact))
                .filter(e -> e.kind() == Element.Kind.NUMBER || e.kind() == Element.Kind.COUNT)
                .findFirst()
                .map(e -> new Wanted(fact, table.level(), stage, e.unit()));
    }

    static void write(Book book, Readout readout) {
        OfficialTables tables = new OfficialTables(readout);
        for (OutputTable table : readout.subject().pack().tables()) {
            tables.write(book, table);
        }
    }

    /** 表Ⅱ-1 of “表Ⅱ-1 小学资源配置情况”: what the form set is called by in the office. */
    private static String sheetName(OutputTable table) {
        int space = table.title().indexOf(' ');
        return space > 0 ? table.title().substring(0, space) : table.title();
    }

    private void write(Book book, OutputTable table) {
        Page page = book.page(sheetName(table));
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
            case "name" -> page.put(readout.named(line.code(), line.name(), line.stage()), Look.TEXT);
            case "type" -> page.put(line.type(), Look.CENTER);
            case "verdict" -> page.put(Official.status(verdict(table, line)), Look.CENTER);
            case "fact" -> fact(page, table, column, what, line);
            case "indicator" -> indicator(page, table, column, what, line);
            case "cv" -> page.put(dispersion(what, line).cv, Look.number(column.decimals()));
            case "mean" -> page.put(dispersion(what, line).mean, Look.number(column.decimals()));
            case "formula" -> page.put(asked(table, column, line), Look.number(column.decimals()));
            default -> throw new IllegalArgumentException(table.id() + ": cannot show " + show);
        }
    }

    private double asked(OutputTable table, Column column, Line line) {
        Wanted wanted = wanted(table, column).orElseThrow();
        return table.level() == Level.DISTRICT
                ? formulas.district(line.code(), wanted)
                : formulas.unit(line.code(), line.stage(), wanted);
    }

    private void fact(Page page, OutputTable table, Column column, String fact, Line line) {
        if (wanted(table, column).isPresent()) {
            number(page, asked(table, column, line), column);
            return;
        }
        FactTable facts = table.level() == Level.DISTRICT
                ? readout.subject().facts().districts()
                : readout.subject().facts().schools();
        OptionalInt row = facts.rowOf(line.code());
        String text = row.isEmpty() ? null : facts.text(row.getAsInt(), fact);
        double value = row.isEmpty() ? Double.NaN : facts.number(row.getAsInt(), fact);
        if (text != null) {
            page.put(text, Look.TEXT);
        } else if (isFlag(fact) && !Double.isNaN(value)) {
            page.put(value == 1 ? "是" : "否", Look.CENTER);
        } else {
            number(page, value, column);
        }
    }

    /** What nobody has entered stays an empty cell, as in the paper form. */
    private static void number(Page page, double value, Column column) {
        if (Double.isNaN(value)) {
            page.put("", Look.TEXT);
        } else {
            page.put(value, Look.number(column.decimals()));
        }
    }

    private boolean isFlag(String fact) {
        return readout.element(fact).filter(e -> e.kind() == Element.Kind.FLAG).isPresent();
    }

    private Status verdict(OutputTable table, Line line) {
        if (table.level() == Level.DISTRICT) {
            return district(line).map(DistrictResult::verdict).orElse(Status.UNDETERMINED);
        }
        return unit(line)
                .map(u -> {
                    UnitResult.UnitRuleResult rule = u.unitRule();
                    return rule == null ? u.compliant() : rule.status();
                })
                .orElse(Status.UNDETERMINED);
    }

    private Optional<UnitResult> unit(Line line) {
        return readout.subject().evaluation().units().stream()
                .filter(u -> u.code().equals(line.code()) && u.stage().equals(line.stage()))
                .findFirst();
    }

    /** An indicator's value; of one that a reviewer confirms, its outcome in words. */
    private void indicator(Page page, OutputTable table, Column column, String path, Line line) {
        String[] ids = path.split("/", 2);
        Optional<IndicatorResult> result = table.level() == Level.DISTRICT
                ? district(line).flatMap(d -> Readout.result(d, ids[0]))
                : unit(line).flatMap(u -> Readout.result(u, ids[0]));
        TestResult test = result.stream()
                .flatMap(r -> r.tests().stream())
                .filter(t -> ids.length == 1 || t.test().equals(ids[1]))
                .findFirst()
                .orElse(null);
        boolean confirmed = column.unit().isBlank() && ids.length == 2;
        if (confirmed) {
            Status status = test == null ? Status.UNDETERMINED : test.status();
            page.put(Official.status(status), Look.CENTER);
        } else {
            page.put(test == null ? Double.NaN : test.value(), Look.number(column.decimals()));
        }
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
        List<DispersionResult> all =
                district(line).map(DistrictResult::dispersions).orElse(List.of());
        return all.stream()
                .filter(d -> d.stage().equals(stage) && d.indicator().equals(indicator))
                .map(d -> new Figures(d.mean(), d.cv()))
                .findFirst()
                .orElse(new Figures(Double.NaN, Double.NaN));
    }

    /** Heading rows of a table with merged cells: equal neighbours merge sideways, short paths merge downwards. */
    private static final class Headings {
        private Headings() {}

        static void write(Page page, List<Column> columns, int depth) {
            int top = page.row();
            for (int level = 0; level < depth; level++) {
                for (Column column : columns) {
                    page.put(text(column, level), Look.HEAD);
                }
                page.next();
            }
            for (int level = 0; level < depth; level++) {
                int from = 0;
                while (from < columns.size()) {
                    int to = from;
                    while (to + 1 < columns.size() && same(columns.get(from), columns.get(to + 1), level)) {
                        to++;
                    }
                    boolean last = level == columns.get(from).heading().size() - 1;
                    if (level < columns.get(from).heading().size()) {
                        page.merge(top + level, last ? top + depth - 1 : top + level, from, to);
                    }
                    from = to + 1;
                }
            }
        }

        private static String text(Column column, int level) {
            List<String> path = column.heading();
            boolean leaf = level == path.size() - 1;
            if (level >= path.size()) {
                return "";
            }
            String unit = leaf && !column.unit().isBlank() ? "（" + column.unit() + "）" : "";
            return path.get(level) + unit;
        }

        /** Whether two columns share the merged heading of a level; leaves never merge sideways. */
        private static boolean same(Column a, Column b, int level) {
            int leafA = a.heading().size() - 1;
            int leafB = b.heading().size() - 1;
            return level < leafA
                    && level < leafB
                    && a.heading().subList(0, level + 1).equals(b.heading().subList(0, level + 1));
        }
    }
}
