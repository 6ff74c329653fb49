package org.duxue.packs.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.framework.Element;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.files.Spelling;

/** Reads the facts of worked examples; a value carries its file and line as source, so that a trace leads back to them. */
public final class FactRows {
    private static final Set<String> TRUE = Set.of("true", "是");
    private static final Set<String> FALSE = Set.of("false", "否");

    private final PackSources pack;
    private final Map<String, Element> columns = new TreeMap<>();

    public FactRows(PackSources pack, List<Element> elements) {
        this.pack = pack;
        elements.forEach(element -> element.columns().forEach(column -> columns.put(column, element)));
    }

    /** Puts one value into the row begun last; {@code code} is the row's name and no value. */
    public void put(FactTable.Builder table, String column, Located value) {
        if (column.equals("code")) {
            return;
        }
        Element element = columns.get(column);
        if (element == null && !column.equals("name") && !column.equals("district")) {
            pack.complain(value, "没有名为 " + column + " 的数据列；" + Spelling.hint(column, columns.keySet()) + "请改正");
            return;
        }
        Element.Kind kind = element == null ? Element.Kind.TEXT : element.kind();
        try {
            switch (kind) {
                case NUMBER, COUNT -> table.number(column, Double.parseDouble(value.text()));
                case FLAG -> table.flag(column, flag(value.text()));
                case CHOICE, TEXT -> table.text(column, value.text());
                case NUMBERS ->
                    table.list(
                            column,
                            value.items().stream()
                                    .mapToDouble(item -> Double.parseDouble(item.text()))
                                    .toArray());
            }
            table.from(column, new Provenance(value.file(), "第 " + value.line() + " 行", null, null));
        } catch (IllegalArgumentException e) {
            pack.complain(
                    value, "填的 " + value.text() + " 不是" + (kind == Element.Kind.FLAG ? "“是”或“否”" : "数字") + "；请改正");
        }
    }

    private static boolean flag(String text) {
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }
}
