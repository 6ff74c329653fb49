package org.duxue.outcome.opinion.deed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.outcome.opinion.view.CardView;
import org.duxue.outcome.opinion.view.TrendView;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The years of a unit under one scheme: earlier ones as they were frozen, the present one as it is shown. */
@Component
class Years {
    private final Cases cases;
    private final Schemes schemes;
    private final Requirements frozen;

    Years(Cases cases, Schemes schemes, Requirements frozen) {
        this.cases = cases;
        this.schemes = schemes;
        this.frozen = frozen;
    }

    TrendView of(CaseView reviewed, CardView now) {
        Map<String, CaseView> byYear = new TreeMap<>();
        Map<String, CardView> cards = new HashMap<>();
        for (CaseView other : cases.ofUnit(reviewed.unit())) {
            boolean earlier = other.pack().equals(reviewed.pack())
                    && other.period().compareTo(reviewed.period()) < 0
                    && samePerson(reviewed, other);
            Optional<CardView> card = earlier
                    ? frozen.inForce(other.id()).map(frozen::frozen).map(document -> document.card())
                    : Optional.empty();
            card.ifPresent(found -> {
                byYear.put(other.period().toString(), other);
                cards.put(other.period().toString(), found);
            });
        }
        byYear.put(reviewed.period().toString(), reviewed);
        cards.put(reviewed.period().toString(), now);
        List<TrendView.Source> sources = new ArrayList<>();
        CaseView before = null;
        for (CaseView year : byYear.values()) {
            sources.add(source(year, cards.getOrDefault(year.period().toString(), now), before));
            before = year;
        }
        return TrendView.of(sources);
    }

    private static boolean samePerson(CaseView one, CaseView other) {
        CaseView.Subject mine = one.subject();
        CaseView.Subject theirs = other.subject();
        return mine == null ? theirs == null : theirs != null && mine.name().equals(theirs.name());
    }

    private TrendView.Source source(CaseView year, CardView card, @Nullable CaseView before) {
        String period = year.period().toString();
        if (before == null || before.version().equals(year.version())) {
            return new TrendView.Source(period, year.version(), year.id(), card, null, List.of());
        }
        Crosswalk walk = schemes.crosswalk(year.pack(), before.version(), year.version());
        Map<Crosswalk.Kind, Integer> counts = new HashMap<>();
        walk.links().forEach(link -> counts.merge(link.kind(), 1, Integer::sum));
        var change = new TrendView.Break(
                before.version(),
                year.version(),
                counts.getOrDefault(Crosswalk.Kind.SAME, 0),
                counts.getOrDefault(Crosswalk.Kind.SPLIT, 0),
                counts.getOrDefault(Crosswalk.Kind.MERGED, 0),
                counts.getOrDefault(Crosswalk.Kind.NEW, 0),
                counts.getOrDefault(Crosswalk.Kind.DROPPED, 0),
                "方案由 " + before.version() + " 版改为 " + year.version() + " 版，前后得分不能直接相比");
        Appraisal scheme = schemes.pack(year.pack(), year.version()).scheme();
        Appraisal earlier = schemes.pack(before.pack(), before.version()).scheme();
        return new TrendView.Source(period, year.version(), year.id(), card, change, changed(walk, earlier, scheme));
    }

    /** Domains in which something is measured otherwise than the year before. */
    private static List<String> changed(Crosswalk walk, Appraisal before, Appraisal after) {
        Set<String> points = new HashSet<>(walk.rewritten());
        Set<String> gone = new HashSet<>();
        walk.links().stream().filter(link -> link.kind() != Crosswalk.Kind.SAME).forEach(link -> {
            points.addAll(link.to());
            gone.addAll(link.from());
        });
        Set<String> domains = new HashSet<>();
        domains(after, points, domains);
        domains(before, gone, domains);
        return List.copyOf(domains);
    }

    private static void domains(Appraisal scheme, Set<String> points, Set<String> into) {
        scheme.domains().stream()
                .filter(domain -> domain.indicators().stream()
                        .flatMap(indicator -> indicator.points().stream())
                        .anyMatch(point -> points.contains(point.id())))
                .forEach(domain -> into.add(domain.id()));
    }
}
