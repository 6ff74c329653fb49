package org.duxue.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns are to be read, and as what. A column may be asked for twice: as the category that groups rows and as a
 * number among the covariates, for example.
 */
public final class Selection {
    /** As what a column is wanted. */
    public enum Kind {
        /** Every cell is a number or missing; anything else is a fault. */
        NUMBER,
        /** A number that is not negative. */
        WEIGHT,
        /** Every distinct text is a level. */
        CATEGORY,
        /** Numbers if every cell that is not missing is one, else categories. */
        EITHER
    }

    /**
     * One wish.
     *
     * @param column the heading
     */
    public record Wanted(String column, Kind kind) {}

    private final Map<Wanted, Boolean> wanted = new LinkedHashMap<>();

    public static Selection none() {
        return new Selection();
    }

    public Selection numbers(String... columns) {
        return numbers(List.of(columns));
    }

    public Selection numbers(Collection<String> columns) {
        return add(columns, Kind.NUMBER);
    }

    public Selection weights(Collection<String> columns) {
        return add(columns, Kind.WEIGHT);
    }

    public Selection categories(String... columns) {
        return categories(List.of(columns));
    }

    public Selection categories(Collection<String> columns) {
        return add(columns, Kind.CATEGORY);
    }

    public Selection either(Collection<String> columns) {
        return add(columns, Kind.EITHER);
    }

    public Selection add(Collection<String> columns, Kind kind) {
        columns.forEach(column -> wanted.put(new Wanted(column, kind), true));
        return this;
    }

    /** The wishes without repetition: of those that a column be read as numbers, the strictest. */
    public List<Wanted> wanted() {
        List<Wanted> settled = new ArrayList<>(wanted.keySet());
        settled.removeIf(wish -> switch (wish.kind()) {
            case EITHER -> asked(wish, Kind.NUMBER) || asked(wish, Kind.WEIGHT);
            case NUMBER -> asked(wish, Kind.WEIGHT);
            case WEIGHT, CATEGORY -> false;
        });
        return settled;
    }

    private boolean asked(Wanted wish, Kind kind) {
        return wanted.containsKey(new Wanted(wish.column(), kind));
    }

    /** The headings that are needed, each once. */
    public List<String> columns() {
        return wanted.keySet().stream().map(Wanted::column).distinct().toList();
    }
}
