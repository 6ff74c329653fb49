package org.duxue.demo.sheet;

import java.util.List;

/** Draws a heading of several rows: equal neighbours share a cell, a short path reaches down to the last row. */
public final class Headings {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子丑";

    private Headings() {}

    /**
     * Draws the paths from a corner on.
     *
     * @return the number of rows used
     */
    public static int draw(Grid grid, int top, int left, List<List<String>> paths) {
        int depth = paths.stream().mapToInt(List::size).max().orElse(1);
        for (int level = 0; level < depth; level++) {
            for (int start = 0; start < paths.size(); ) {
                int end = start;
                while (end + 1 < paths.size() && together(paths.get(start), paths.get(end + 1), level)) {
                    end++;
                }
                cell(grid, top + level, left, start, end, paths.get(start), level, depth);
                start = end + 1;
            }
        }
        return depth;
    }

    /** Numbers the columns: 甲, 乙 … for those that name, then 1, 2, 3 …. */
    public static void number(Grid grid, int row, int left, List<Boolean> keys) {
        int stem = 0;
        int number = 1;
        for (int i = 0; i < keys.size(); i++) {
            Object mark = keys.get(i) ? String.valueOf(STEMS.charAt(stem++)) : (Object) number++;
            grid.put(row, left + i, mark, Grid.Look.CENTRED);
        }
    }

    private static void cell(
            Grid grid, int row, int left, int start, int end, List<String> path, int level, int depth) {
        if (level >= path.size()) {
            return;
        }
        int bottom = level == path.size() - 1 ? row + depth - level - 1 : row;
        grid.put(row, left + start, path.get(level), Grid.Look.HEADING);
        grid.merge(row, left + start, bottom, left + end, Grid.Look.HEADING);
    }

    /** Whether two neighbours stand under one heading at this level. */
    private static boolean together(List<String> one, List<String> other, int level) {
        return one.size() > level + 1
                && other.size() > level + 1
                && one.subList(0, level + 1).equals(other.subList(0, level + 1));
    }
}
