package org.duxue.tables.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.jspecify.annotations.Nullable;

/** Levels in the order that factors keep, and where each of the codes they had before stands in it. */
public final class Ordered {
    private final List<String> levels;
    private final int[] ranks;

    private Ordered(List<String> levels, int[] ranks) {
        this.levels = levels;
        this.ranks = ranks;
    }

    /** Null when the bytes are no text. */
    public static @Nullable Ordered of(Levels levels) {
        List<byte[]> bytes = new ArrayList<>(levels.size());
        for (int code = 0; code < levels.size(); code++) {
            bytes.add(levels.bytes(code));
        }
        List<String> texts = Text.decode(bytes);
        return texts == null ? null : of(texts);
    }

    /** @param texts by code */
    public static Ordered of(List<String> texts) {
        List<String> sorted =
                texts.stream().distinct().sorted(Factor::byCodePoint).toList();
        Map<String, Integer> places = HashMap.newHashMap(sorted.size());
        for (int place = 0; place < sorted.size(); place++) {
            places.put(sorted.get(place), place);
        }
        return new Ordered(
                sorted,
                texts.stream()
                        .mapToInt(text -> places.getOrDefault(text, Factor.MISSING))
                        .toArray());
    }

    public List<String> levels() {
        return levels;
    }

    public int rank(int code) {
        return ranks[code];
    }

    /** The rank of every code. */
    public int[] ranks() {
        return ranks.clone();
    }

    /** A factor of codes that are taken over and become ranks. */
    public Factor factor(String name, int[] codes) {
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[row] < 0 ? Factor.MISSING : ranks[codes[row]];
        }
        return new Factor(name, codes, levels);
    }
}
