package org.duxue.outcome.opinion.view;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same unit under the same scheme over the years. Where the scheme changed between two years the line is broken: what
 * stands on both sides is shown, but not as one line.
 */
public record TrendView(List<Year> years, List<DomainLine> domains, List<Break> breaks) {
    public record Year(
            String period,
            String version,
            UUID caseId,
            @Nullable Double total,
            @Nullable String grade,
            @Nullable String gradeName,
            boolean breakBefore) {}

    public record DomainLine(String id, String name, List<Rate> rates) {}

    public record Rate(String period, @Nullable Double rate, boolean breakBefore) {}

    /** How the points of one version became those of the next. */
    public record Break(String from, String to, int same, int split, int merged, int fresh, int dropped, String note) {}

    /**
     * One year, with its card and how its version differs from that of the year before it.
     *
     * @param change null for the first year and where the version stayed
     * @param changedDomains domains of which a point is new, dropped, split, merged or measured otherwise
     */
    public record Source(
            String period,
            String version,
            UUID caseId,
            CardView card,
            @Nullable Break change,
            List<String> changedDomains) {}

    /** @param years the earliest first; the domains are those of the last */
    public static TrendView of(List<Source> years) {
        List<Year> shown = years.stream()
                .map(year -> new Year(
                        year.period(),
                        year.version(),
                        year.caseId(),
                        settled(year.card().total()),
                        year.card().grade(),
                        year.card().gradeName(),
                        year.change() != null))
                .toList();
        List<DomainLine> lines = new ArrayList<>();
        for (CardView.DomainCard domain : years.getLast().card().domains()) {
            List<Rate> rates = new ArrayList<>();
            for (Source year : years) {
                year.card().domains().stream()
                        .filter(card -> card.id().equals(domain.id()))
                        .findFirst()
                        .ifPresent(card -> rates.add(new Rate(
                                year.period(),
                                card.rate() == null ? null : settled(card.rate()),
                                year.changedDomains().contains(domain.id()))));
            }
            lines.add(new DomainLine(domain.id(), domain.name(), rates));
        }
        List<Break> breaks = new ArrayList<>();
        for (Source year : years) {
            Break change = year.change();
            if (change != null) {
                breaks.add(change);
            }
        }
        return new TrendView(shown, lines, breaks);
    }

    private static @Nullable Double settled(CardView.Range range) {
        return range.low() == range.high() ? range.low() : null;
    }
}
