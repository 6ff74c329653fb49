package org.duxue.statistics.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of categories: which level each row belongs to.
 * Levels stand in code-point order, so that the first is the reference level and equal data give equal answers.
 */
public final class Factor {
    /** The code of a row that belongs to no level. */
    public static final int MISSING = -1;

    private final String name;
    private final int[] codes;
    private final List<String> levels;

    /**
     * @param name the column's name
     * @param codes one per row: an index into {@code levels}, or {@link #MISSING}; taken over, not copied
     * @param levels in code-point order
     */
    public Factor(String name, int[] codes, List<String> levels) {
        this.name = name;
        this.codes = codes;
        this.levels = List.copyOf(levels);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] < MISSING || codes[i] >= levels.size()) {
                throw new IllegalArgumentException("row " + i + " of " + name + " has no level " + codes[i]);
            }
        }
    }

    /** From texts; an empty text is missing. */
    public static Factor of(String name, List<String> texts) {
        List<String> levels = new ArrayList<>(texts.stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted(Factor::byCodePoint)
                .toList());
        Map<String, Integer> index = new HashMap<>();
        levels.forEach(level -> index.putIfAbsent(level, index.size()));
        int[] codes = new int[texts.size()];
        Arrays.setAll(codes, i -> index.getOrDefault(texts.get(i), MISSING));
        return new Factor(name, codes, levels);
    }

    /** The order of levels everywhere: by code point, which differs from the order of UTF-16 beyond the basic plane. */
    public static int byCodePoint(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                boolean split = Character.isSurrogate(a.charAt(i)) || Character.isSurrogate(b.charAt(i));
                return split
                        ? Integer.compare(a.codePointAt(i), b.codePointAt(i))
                        : Character.compare(a.charAt(i), b.charAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    public String name() {
        return name;
    }

    public List<String> levels() {
        return levels;
    }

    public int rows() {
        return codes.length;
    }

    /** The level of a row, or {@link #MISSING}. */
    public int code(int row) {
        return codes[row];
    }

    /** The codes themselves, for loops over millions of rows; not to be written to. */
    public int[] codes() {
        return codes;
    }

    /** The same levels over the rows named, in their order. */
    public Factor rows(int[] rows) {
        return new Factor(name, Arrays.stream(rows).map(row -> codes[row]).toArray(), levels);
    }
}
