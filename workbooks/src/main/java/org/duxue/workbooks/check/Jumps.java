package org.duxue.workbooks.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Element;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.columns.Yaml;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportedRow;
import org.jspecify.annotations.Nullable;

/** Finds numbers that changed impossibly much against last year. */
final class Jumps {
    private final double factor;
    private final double otherwise;
    private final Map<String, Double> least = new HashMap<>();
    private final PackColumns columns;
    private final @Nullable FactTable schools;
    private final @Nullable FactTable districts;

    Jumps(Object rule, PackColumns columns, @Nullable FactTable schools, @Nullable FactTable districts) {
        this.factor = Double.parseDouble(Yaml.text(rule, "factor"));
        this.otherwise = Double.parseDouble(Yaml.text(rule, "otherwise"));
        Yaml.map(rule, "least").forEach((unit, value) -> least.put(unit, Double.parseDouble(value.toString())));
        this.columns = columns;
        this.schools = schools;
        this.districts = districts;
    }

    /** What is to be said, or the empty string. */
    String message(ImportedRow row, String id, FactValue value) {
        FactTable table = row.target() == ImportedRow.Target.SCHOOL ? schools : districts;
        PackColumn column = columns.byId(id);
        if (table == null
                || column == null
                || !(value instanceof FactValue.Amount(double now))
                || isYear(column.element())) {
            return "";
        }
        OptionalInt before = table.rowOf(row.code());
        double last = before.isPresent() ? table.number(before.getAsInt(), id) : Double.NaN;
        double difference = Math.abs(now - last);
        double floor = least.getOrDefault(column.element().unit(), otherwise);
        boolean jumped = difference >= floor && (last <= 0 || now <= 0 || Math.max(now / last, last / now) > factor);
        return jumped
                ? "“" + column.heading() + "”上年是 " + RowChecks.plain(last) + "，今年是 " + RowChecks.plain(now) + "。"
                : "";
    }

    private static boolean isYear(Element element) {
        return element.unit().equals("年");
    }

    /** A value as a person writes it. */
    static String show(FactValue value) {
        return switch (value) {
            case FactValue.Amount(double number) -> RowChecks.plain(number);
            case FactValue.YesNo(boolean yes) -> yes ? "是" : "否";
            case FactValue.Words(String text) -> text;
            case FactValue.Amounts(List<Double> numbers) ->
                String.join("、", numbers.stream().map(RowChecks::plain).toList());
        };
    }
}
