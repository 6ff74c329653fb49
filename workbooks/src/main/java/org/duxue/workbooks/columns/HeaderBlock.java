package org.duxue.workbooks.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.Merges;
import org.duxue.workbooks.text.Plain;

/**
 * The headings of a table: found by what they say, ended by a row of column ids, by the row 甲 乙 1 2 3, or by the
 * merged ranges.
 *
 * @param paths heading path by column from A on; empty for columns without heading
 * @param title what stands above the headings
 * @param firstDataRow number of the first row of data
 * @param ids whether a row of column ids ended the headings
 * @param depth the longest path
 */
public record HeaderBlock(List<List<String>> paths, String title, int firstDataRow, boolean ids, int depth) {
    private static final int DEEPEST = 8;
    private static final Set<String> STEMS = Set.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

    /** Finds the headings among a sheet's first rows. */
    public static Optional<HeaderBlock> find(List<GridRow> rows, Merges merges, PackColumns columns) {
        return new Search(rows, merges.within(40), columns).run();
    }

    private static final class Search {
        private final List<GridRow> rows;
        private final Merges merges;
        private final PackColumns columns;

        Search(List<GridRow> rows, Merges merges, PackColumns columns) {
            this.rows = rows;
            this.merges = merges;
            this.columns = columns;
        }

        Optional<HeaderBlock> run() {
            int ids = firstIndex(this::isIdRow);
            int top = firstIndex(this::namesUnits);
            if (ids >= 0) {
                List<List<String>> paths = paths(ids, ids);
                return Optional.of(block(paths, 0, ids, ids + 1, true));
            }
            if (top < 0) {
                return Optional.empty();
            }
            int stems = firstIndex(this::isStemRow);
            if (stems > top) {
                return Optional.of(block(paths(top, stems - 1), top, stems, stems + 1, false));
            }
            int bottom = bottom(top);
            return Optional.of(block(paths(top, bottom), top, bottom, bottom + 1, false));
        }

        private HeaderBlock block(List<List<String>> paths, int top, int last, int data, boolean ids) {
            StringBuilder title = new StringBuilder();
            for (GridRow row : rows.subList(0, top)) {
                for (int i = 0; i < row.width(); i++) {
                    title.append(row.cell(i).text()).append(' ');
                }
            }
            int firstData = data < rows.size()
                    ? rows.get(data).number()
                    : rows.get(last).number() + 1;
            int depth = paths.stream().mapToInt(List::size).max().orElse(0);
            return new HeaderBlock(paths, title.toString(), firstData, ids, depth);
        }

        private int firstIndex(java.util.function.Predicate<GridRow> test) {
            for (int i = 0; i < rows.size(); i++) {
                if (test.test(rows.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isIdRow(GridRow row) {
            int ids = 0;
            int filled = 0;
            for (int i = 0; i < row.width(); i++) {
                Cell cell = row.cell(i);
                filled += cell.blank() ? 0 : 1;
                ids += cell.kind() == Cell.Kind.TEXT && columns.byId(cell.text().strip()) != null ? 1 : 0;
            }
            return ids >= 2 && ids * 10 >= filled * 6;
        }

        /** A row that names the unit's code or name beside other headings, or two columns of the pack. */
        private boolean namesUnits(GridRow row) {
            int texts = 0;
            int known = 0;
            boolean unit = false;
            for (int i = 0; i < row.width(); i++) {
                Cell cell = row.cell(i);
                if (cell.kind() == Cell.Kind.TEXT && !cell.blank()) {
                    texts++;
                    String key = Plain.key(cell.text());
                    Optional<PackColumn> column = columns.named(key);
                    List<PackColumn> aliased = columns.aliased(key);
                    known += column.isPresent() || !aliased.isEmpty() ? 1 : 0;
                    unit |= column.map(PackColumn::identity).orElse(false)
                            || aliased.stream().anyMatch(PackColumn::identity);
                } else if (cell.kind() == Cell.Kind.NUMBER) {
                    return false;
                }
            }
            return texts >= 2 && (unit || known >= 2);
        }

        private boolean isStemRow(GridRow row) {
            int stems = 0;
            for (int i = 0; i < row.width(); i++) {
                String text = Plain.cell(row.cell(i).text());
                boolean stem = STEMS.contains(text);
                stems += stem ? 1 : 0;
                if (!text.isEmpty() && !stem && !text.matches("\\d{1,3}(?:\\.0)?")) {
                    return false;
                }
            }
            return stems > 0;
        }

        private int bottom(int top) {
            int bottom = top;
            boolean grew = true;
            while (grew && bottom - top < DEEPEST) {
                int next = Math.max(extentOfMerges(top, bottom), continuation(top, bottom));
                grew = next > bottom;
                bottom = Math.max(bottom, next);
            }
            return Math.min(bottom, rows.size() - 1);
        }

        /** The last index that merged ranges starting within the headings reach; a range across needs one row more. */
        private int extentOfMerges(int top, int bottom) {
            int last = bottom;
            for (Merges.Range range : merges.ranges()) {
                int from = indexOf(range.top());
                if (from >= top && from <= bottom) {
                    int to = indexOf(range.bottom());
                    boolean group = range.right() > range.left() && to + 1 < rows.size() && wordsOnly(rows.get(to + 1));
                    last = Math.max(last, group ? to + 1 : to);
                }
            }
            return last;
        }

        /** Without merges (CSV): a following row of words only, empty where the first heading stands. */
        private int continuation(int top, int bottom) {
            int next = bottom + 1;
            if (next >= rows.size() || !wordsOnly(rows.get(next))) {
                return bottom;
            }
            int first = firstFilled(rows.get(top));
            return rows.get(next).cell(first).blank() ? next : bottom;
        }

        private static boolean wordsOnly(GridRow row) {
            boolean words = false;
            for (int i = 0; i < row.width(); i++) {
                Cell cell = row.cell(i);
                if (!cell.blank()
                        && (cell.kind() != Cell.Kind.TEXT || cell.text().strip().matches("[\\d.,*]+"))) {
                    return false;
                }
                words |= !cell.blank();
            }
            return words;
        }

        private static int firstFilled(GridRow row) {
            for (int i = 0; i < row.width(); i++) {
                if (!row.cell(i).blank()) {
                    return i;
                }
            }
            return 0;
        }

        private int indexOf(int number) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).number() >= number) {
                    return rows.get(i).number() == number ? i : i - 1;
                }
            }
            return rows.size() - 1;
        }

        private List<List<String>> paths(int top, int bottom) {
            int width = rows.subList(top, bottom + 1).stream()
                    .mapToInt(GridRow::width)
                    .max()
                    .orElse(0);
            List<List<String>> paths = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                List<String> path = new ArrayList<>();
                for (int i = top; i <= bottom; i++) {
                    String text = startsAbove(i, column, top) ? "" : heading(i, column, bottom);
                    if (!text.isEmpty()) {
                        path.add(text);
                    }
                }
                paths.add(List.copyOf(path));
            }
            return paths;
        }

        /** Whether the cell is the lower part of a merged heading that was taken already. */
        private boolean startsAbove(int index, int column, int top) {
            return merges.at(rows.get(index).number(), column)
                    .map(range -> Math.max(indexOf(range.top()), top) < index)
                    .orElse(false);
        }

        private String heading(int index, int column, int bottom) {
            GridRow row = rows.get(index);
            Optional<Merges.Range> range = merges.at(row.number(), column);
            if (range.isPresent()) {
                int from = indexOf(range.get().top());
                return from < 0 ? "" : oneLine(rows.get(from).cell(range.get().left()));
            }
            String own = oneLine(row.cell(column));
            if (!own.isEmpty() || index == bottom || !merges.ranges().isEmpty()) {
                return own;
            }
            return rows.get(index + 1).cell(column).blank() ? "" : leftNeighbour(row, column);
        }

        private static String leftNeighbour(GridRow row, int column) {
            for (int i = column - 1; i >= 0; i--) {
                if (!row.cell(i).blank()) {
                    return oneLine(row.cell(i));
                }
            }
            return "";
        }

        private static String oneLine(Cell cell) {
            return Plain.cell(cell.text()).replace("\n", "");
        }
    }
}
