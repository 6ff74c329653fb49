package org.duxue.reports.workbook;

import java.util.List;
import org.duxue.packs.OutputTable.Column;

/** Heading rows of a table with merged cells: equal neighbours merge sideways, short paths merge downwards. */
final class Headings {
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
