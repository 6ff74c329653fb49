package org.duxue.cli.statistics.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duxue.cli.statistics.Json;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.disclosure.SmallCells;
import org.duxue.statistics.survey.Domain;
import org.duxue.statistics.survey.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * One statistic of everybody and of each group, with what must not be shown taken out. What is counted are persons: of a
 * mean, a total or a ratio those it was taken of; of a share also those who gave the answer, so that neither a small
 * group nor a small number of answers in it can be worked out from the other groups and the whole.
 */
final class Published {
    private final String statistic;
    private final String name;
    private final List<Row> rows;

    /**
     * @param group null for everybody
     * @param estimate null when it is not shown
     */
    private record Row(@Nullable String group, @Nullable Estimate estimate) {}

    private Published(String statistic, String name, List<Row> rows) {
        this.statistic = statistic;
        this.name = name;
        this.rows = rows;
    }

    static Published of(
            String statistic,
            String name,
            Domain whole,
            Map<String, Domain> groups,
            int limit,
            Function<Domain, Estimate> estimate) {
        List<Row> rows = new ArrayList<>();
        groups.forEach((group, domain) -> rows.add(new Row(group, estimate.apply(domain))));
        Estimate all = estimate.apply(whole);
        SmallCells cells = hide(rows, all, limit);
        List<Row> shown = new ArrayList<>();
        shown.add(new Row(null, cells != null && cells.totalHidden() ? null : all));
        for (int i = 0; i < rows.size(); i++) {
            shown.add(cells != null && cells.hidden(i) ? new Row(rows.get(i).group, null) : rows.get(i));
        }
        return new Published(statistic, name, shown);
    }

    /** Rows of no group are the difference between the whole and the groups, and so a cell like others. */
    private static @Nullable SmallCells hide(List<Row> rows, Estimate all, int limit) {
        long[] counts = new long[rows.size() + 1];
        counts[rows.size()] = all.n();
        for (int i = 0; i < rows.size(); i++) {
            Estimate estimate = rows.get(i).estimate;
            counts[i] = estimate == null ? 0 : estimate.n();
            counts[rows.size()] -= counts[i];
        }
        return limit < 2 ? null : SmallCells.list(counts, limit);
    }

    /** One statistic per level. */
    static List<Published> shares(String column, Factor factor, Domain whole, Map<String, Domain> groups, int limit) {
        List<String> names = new ArrayList<>(groups.keySet());
        List<List<Estimate>> byGroup = new ArrayList<>();
        groups.values().forEach(domain -> byGroup.add(domain.shares(factor)));
        List<Estimate> all = whole.shares(factor);
        long[][] counts = counts(factor, whole, new ArrayList<>(groups.values()));
        SmallCells cells = limit < 2 ? null : SmallCells.table(counts, limit);
        List<Published> published = new ArrayList<>();
        for (int level = 0; level < all.size(); level++) {
            List<Row> rows = new ArrayList<>();
            boolean hidden = cells != null && (cells.totalHidden() || cells.columnHidden(level));
            rows.add(new Row(null, hidden ? null : all.get(level)));
            for (int g = 0; g < names.size(); g++) {
                boolean out = cells != null && (cells.rowHidden(g) || cells.hidden(g, level));
                rows.add(new Row(names.get(g), out ? null : byGroup.get(g).get(level)));
            }
            published.add(new Published("share", column + "=" + factor.levels().get(level), rows));
        }
        return published;
    }

    /** Persons by group and level, and in a last row those of no group. */
    private static long[][] counts(Factor factor, Domain whole, List<Domain> groups) {
        long[][] counts = new long[groups.size() + 1][];
        counts[groups.size()] = whole.counts(factor);
        for (int g = 0; g < groups.size(); g++) {
            counts[g] = groups.get(g).counts(factor);
            for (int level = 0; level < counts[g].length; level++) {
                counts[groups.size()][level] -= counts[g][level];
            }
        }
        return counts;
    }

    void write(Json json) {
        json.field("statistic", statistic).field("name", name);
        json.array("groups", rows, (each, row) -> each.object(fields -> write(fields, row)));
    }

    private static void write(Json json, Row row) {
        json.field("group", row.group);
        Estimate e = row.estimate;
        json.field("hidden", e == null);
        if (e != null) {
            json.field("n", e.n()).field("missing", e.missing()).field("weight", e.weight());
            json.field("estimate", e.value()).field("se", e.se()).field("df", e.df());
            json.field("lower", e.lower()).field("upper", e.upper()).field("deff", e.deff());
        }
    }
}
