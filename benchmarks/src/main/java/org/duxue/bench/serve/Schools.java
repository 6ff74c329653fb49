package org.duxue.bench.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Element.Kind;
import org.duxue.evaluation.framework.Level;
import org.duxue.packs.Pack;
import org.duxue.packs.PackLibrary;

/** Five hundred nine-year schools with forty numbers each. */
final class Schools {
    static final String PACK = "balanced-development";
    static final String PERIOD = "2025";
    static final int COUNT = 500;
    static final int VALUES = 40;

    private final List<String> columns;
    private final List<String> headings;

    Schools() {
        Pack pack = PackLibrary.builtIn(PACK);
        this.columns = new ArrayList<>();
        this.headings = new ArrayList<>();
        for (Element element : pack.framework().elements()) {
            if (element.level() == Level.PART) {
                add(element, List.of("primary", "junior"));
            } else if (element.level() == Level.SCHOOL) {
                add(element, List.of(""));
            }
        }
    }

    private void add(Element element, List<String> stages) {
        boolean number = element.kind() == Kind.COUNT || element.kind() == Kind.NUMBER;
        if (!number || element.enteredBy().equals("district") || element.unit().equals("年")) {
            return;
        }
        for (String stage : stages) {
            boolean has = stage.isEmpty() || element.stages().contains(stage);
            if (has && columns.size() < VALUES) {
                columns.add(element.column(stage));
                headings.add(element.column(stage));
            }
        }
    }

    static String code(int school) {
        return "3150199%03d".formatted(school);
    }

    /** The table of all schools; another seed gives other numbers. */
    String csv(long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("code,name,type,");
        csv.append(String.join(",", headings)).append('\n');
        for (int school = 0; school < COUNT; school++) {
            csv.append(code(school)).append(",第").append(school).append("九年一贯制学校,九年一贯制学校");
            for (String column : columns) {
                csv.append(',').append(number(column, random));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** One school's form, every number new. */
    String form(Random random) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (String column : columns) {
            values.add(Map.of("column", column, "value", number(column, random), "reason", "测量"));
        }
        return Client.JSON.writeValueAsString(Map.of("pack", PACK, "values", values));
    }

    private static int number(String column, Random random) {
        if (column.startsWith("pupils_") && !column.contains("zone")) {
            return 400 + random.nextInt(400);
        }
        if (column.contains("area")) {
            return 4_000 + random.nextInt(2_000);
        }
        return column.startsWith("teachers_bachelor") ? 20 + random.nextInt(20) : 1 + random.nextInt(30);
    }
}
