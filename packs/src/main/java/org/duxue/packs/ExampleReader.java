package org.duxue.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.files.Spelling;
import org.duxue.packs.reading.FactRows;

/** Reads worked examples; a value carries its file and line as source, so that a trace leads back to the example. */
final class ExampleReader {
    private final PackSources pack;
    private final FactRows schoolColumns;
    private final FactRows districtColumns;
    private final List<String> parameters;

    ExampleReader(PackSources pack, Framework framework) {
        this.pack = pack;
        this.parameters = framework.parameters().stream().map(Parameter::id).toList();
        schoolColumns = new FactRows(pack, elements(framework, level -> level != Level.DISTRICT));
        districtColumns = new FactRows(pack, elements(framework, level -> level == Level.DISTRICT));
    }

    private static List<Element> elements(Framework framework, Predicate<Level> of) {
        return framework.elements().stream().filter(e -> of.test(e.level())).toList();
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

    private FactTable table(List<Located> rows, FactRows columns) {
        pack.refuseDoubles(rows, "code");
        FactTable.Builder table = FactTable.builder();
        Set<String> seen = new java.util.HashSet<>();
        for (Located row : rows) {
            if (seen.add(row.text("code"))) {
                table.row(row.text("code"));
                row.entries().forEach((column, value) -> columns.put(table, column, value));
            }
        }
        return table.build();
    }
}
