package org.duxue.packs.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.packs.files.Alike;
import org.duxue.packs.versions.Crosswalk.Because;
import org.duxue.packs.versions.Crosswalk.Kind;
import org.duxue.packs.versions.Crosswalk.Link;

/**
 * The crosswalk as far as it can be guessed: first points with the same id that still speak of the same thing, then the most
 * alike names, then the most alike texts; what is left over and lies within a linked point makes that a split or a merger. An
 * officer confirms it.
 */
public final class GuessCrosswalk {
    private static final double SAME_THING = 0.3;
    private static final double ALIKE_NAME = 0.5;
    private static final double ALIKE_TEXT = 0.6;
    private static final double WITHIN = 0.6;

    private final Map<String, Point> before;
    private final Map<String, Point> after;
    /** Later point to earlier points, and what it rests on. */
    private final Map<String, Set<String>> from = new HashMap<>();

    private final Map<String, Because> because = new HashMap<>();

    private GuessCrosswalk(Appraisal before, Appraisal after) {
        this.before = points(before);
        this.after = points(after);
    }

    private static Map<String, Point> points(Appraisal scheme) {
        Map<String, Point> points = new LinkedHashMap<>();
        scheme.points().forEach(point -> points.put(point.id(), point));
        return points;
    }

    public static Crosswalk between(Appraisal before, Appraisal after) {
        GuessCrosswalk guess = new GuessCrosswalk(before, after);
        guess.sameIds();
        guess.mostAlike(Because.NAME, (a, b) -> Alike.whole(a.name(), b.name()), ALIKE_NAME);
        guess.mostAlike(Because.TEXT, (a, b) -> Alike.whole(text(a), text(b)), ALIKE_TEXT);
        guess.leftovers();
        List<Link> links = guess.links();
        return of(before, after, links);
    }

    /** A crosswalk along these links, which must be without {@link Crosswalk#faults}. */
    public static Crosswalk of(Appraisal before, Appraisal after, List<Link> links) {
        Map<String, Point> earlier = points(before);
        boolean otherSteps = !steps(before).equals(steps(after));
        Set<String> rewritten = after.points()
                .filter(point -> links.stream()
                        .filter(link -> link.to().contains(point.id()))
                        .flatMap(link -> link.from().stream())
                        .map(earlier::get)
                        .anyMatch(source -> source != null
                                && (otherSteps || !plain(source.measure()).equals(plain(point.measure())))))
                .map(Point::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Crosswalk(after.id(), before.version(), after.version(), links, rewritten);
    }

    /** A measure whose numbers are equal when they are the same, however they were written. */
    private static List<Object> plain(Measure measure) {
        return switch (measure) {
            case Measure.Rubric rubric -> List.of(rubric.texts());
            case Measure.Bands bands ->
                List.of(
                        bands.value(),
                        bands.unit(),
                        bands.higherIsBetter(),
                        bands.thresholds().entrySet().stream()
                                .map(e -> e.getKey() + e.getValue().stripTrailingZeros())
                                .toList());
            case Measure.Deductions deductions ->
                List.of(deductions.list().stream()
                        .map(d -> d.id() + d.name() + d.share().stripTrailingZeros())
                        .toList());
        };
    }

    private static List<String> steps(Appraisal scheme) {
        return scheme.scale().steps().stream().map(Scale.Step::id).toList();
    }

    private static String text(Point point) {
        String measure = switch (point.measure()) {
            case Measure.Rubric rubric -> String.join(" ", rubric.texts().values());
            case Measure.Bands bands -> bands.value();
            case Measure.Deductions deductions ->
                deductions.list().stream().map(Measure.Deduction::name).collect(Collectors.joining(" "));
        };
        return point.lookFor() + " " + measure;
    }

    private void sameIds() {
        for (Point point : after.values()) {
            Point earlier = before.get(point.id());
            if (earlier != null
                    && (Alike.whole(earlier.name(), point.name()) >= SAME_THING
                            || Alike.whole(text(earlier), text(point)) >= ALIKE_TEXT)) {
                link(earlier.id(), point.id(), Because.ID);
            }
        }
    }

    private void link(String earlier, String later, Because why) {
        from.computeIfAbsent(later, id -> new LinkedHashSet<>()).add(earlier);
        because.putIfAbsent(later, why);
    }

    private interface Likeness {
        double of(Point a, Point b);
    }

    private record Pair(String earlier, String later, double alike) {}

    /** Links what has no link yet, the most alike first; equals in the order of the trees. */
    private void mostAlike(Because why, Likeness likeness, double least) {
        List<Pair> pairs = new ArrayList<>();
        List<Point> open = before.values().stream().filter(p -> !linked(p.id())).toList();
        after.values().stream()
                .filter(p -> !from.containsKey(p.id()))
                .forEach(later -> open.forEach(earlier -> {
                    double alike = likeness.of(earlier, later);
                    if (alike >= least) {
                        pairs.add(new Pair(earlier.id(), later.id(), alike));
                    }
                }));
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        for (Pair pair : pairs) {
            if (!linked(pair.earlier()) && !from.containsKey(pair.later())) {
                link(pair.earlier(), pair.later(), why);
            }
        }
    }

    private boolean linked(String earlier) {
        return from.values().stream().anyMatch(sources -> sources.contains(earlier));
    }

    /** New points within an old one make it split, old points within a new one make it merged; never both. */
    private void leftovers() {
        for (Point later : after.values()) {
            if (!from.containsKey(later.id())) {
                before.values().stream()
                        .filter(earlier -> within(earlier, later)
                                && from.values().stream().noneMatch(s -> s.size() > 1 && s.contains(earlier.id())))
                        .findFirst()
                        .ifPresent(earlier -> link(earlier.id(), later.id(), Because.NAME));
            }
        }
        for (Point earlier : before.values()) {
            if (!linked(earlier.id())) {
                after.values().stream()
                        .filter(later -> within(earlier, later)
                                && from.getOrDefault(later.id(), Set.of()).stream()
                                        .noneMatch(source -> successors(source).size() > 1))
                        .findFirst()
                        .ifPresent(later -> link(earlier.id(), later.id(), Because.NAME));
            }
        }
    }

    private static boolean within(Point a, Point b) {
        return Alike.within(a.name(), b.name()) >= WITHIN;
    }

    private List<String> successors(String earlier) {
        return after.keySet().stream()
                .filter(later -> from.getOrDefault(later, Set.of()).contains(earlier))
                .toList();
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (String later : after.keySet()) {
            Set<String> sources = from.getOrDefault(later, Set.of());
            Because why = because.getOrDefault(later, Because.ID);
            if (sources.isEmpty()) {
                links.add(new Link(Kind.NEW, List.of(), List.of(later), why));
            } else if (sources.size() > 1) {
                links.add(new Link(Kind.MERGED, List.copyOf(sources), List.of(later), why));
            } else if (done.add(sources.iterator().next())) {
                List<String> to = successors(sources.iterator().next());
                links.add(new Link(to.size() > 1 ? Kind.SPLIT : Kind.SAME, List.copyOf(sources), to, why));
            }
        }
        before.keySet().stream()
                .filter(earlier -> !linked(earlier))
                .forEach(earlier -> links.add(new Link(Kind.DROPPED, List.of(earlier), List.of(), Because.ID)));
        return links;
    }
}
