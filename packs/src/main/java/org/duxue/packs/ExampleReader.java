package org.duxue.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.files.Spelling;

/** Reads worked examples; a value carries its file and line as source, so that a trace leads back to the example. */
final class ExampleReader {
    private static final Set<String> TRUE = Set.of("true", "是");
    private static final Set<String> FALSE = Set.of("false", "否");

    private final PackSources pack;
    private final Map<String, Element> schoolColumns = new TreeMap<>();
    private final Map<String, Element> districtColumns = new TreeMap<>();
    private final List<String> parameters;

    ExampleReader(PackSources pack, Framework framework) {
        this.pack = pack;
        this.parameters = framework.parameters().stream().map(Parameter::id).toList();
        framework
                .elements()
                .forEach(element -> element.columns()
                        .forEach(column -> (element.level() == Level.DISTRICT ? districtColumns : schoolColumns)
                                .put(column, element)));
    }

    WorkedExample read(Located at) {
        LinkedHashMap<String, String> expected = new LinkedHashMap<>();
        at.child("expected").entries().forEach((address, value) -> {
            expected.put(address, value.text());
            PackCheck.fault(address, value.text()).ifPresent(message -> pack.complain(value, message));
        });
        return new WorkedExample(
                at.file().replace("tests/", "").replace(".yaml", ""),
                at.text("title"),
                at.text("source"),
                LocalDate.parse(at.text("as_of")),
                parameters(at),
                new Facts(table(at.items("schools"), schoolColumns), table(at.items("districts"), districtColumns)),
                expected,
                Double.parseDouble(at.text("tolerance", "1e-9")));
    }

    private Map<String, BigDecimal> parameters(Located at) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Located set = at.find("parameters");
        if (set != null) {
            set.entries().forEach((id, value) -> {
                if (!parameters.contains(id)) {
                    pack.complain(value, "没有名为 " + id + " 的参数；" + Spelling.hint(id, parameters) + "请改正");
                }
                values.put(id, new BigDecimal(value.text()));
            });
        }
        return values;
    }

    private FactTable table(List<Located> rows, Map<String, Element> columns) {
        pack.refuseDoubles(rows, "code");
        FactTable.Builder table = FactTable.builder();
        Set<String> seen = new java.util.HashSet<>();
        for (Located row : rows) {
            if (seen.add(row.text("code"))) {
                table.row(row.text("code"));
                row.entries().forEach((column, value) -> put(table, columns, column, value));
            }
        }
        return table.build();
    }

    private void put(FactTable.Builder table, Map<String, Element> columns, String column, Located value) {
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
