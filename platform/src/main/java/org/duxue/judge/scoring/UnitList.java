package org.duxue.judge.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Period;
import org.duxue.judge.scoring.view.IndicatorView;
import org.duxue.judge.scoring.view.UnitView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The matrix of units × indicators: searched, filtered, sorted, by pages. */
@Component
public class UnitList {
    private final Evaluations evaluations;

    UnitList(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /**
     * @param stage only parts of this stage; {@code school} for whole schools; null for all
     * @param text part of name, code or town
     * @param status only units whose whole stands so
     * @param sort {@code name}, {@code code}, {@code weight}, {@code met}, or an indicator's id for its ratio; a leading minus
     *     turns it round
     */
    public record Query(
            @Nullable String stage,
            @Nullable String text,
            @Nullable String status,
            @Nullable String sort,
            @Nullable String cursor,
            int limit) {}

    @Transactional(readOnly = true)
    public Page<UnitView> find(String pack, Period period, Query query) {
        EvaluationRun run = evaluations.ofDistrict(pack, period, null);
        List<UnitView> found = run.evaluation().units().stream()
                .map(u -> UnitView.of(u, run.unit(u.code())))
                .filter(wanted(query))
                .sorted(order(query.sort()))
                .toList();
        int from = query.cursor() == null
                ? 0
                : Integer.parseInt(Page.keys(query.cursor(), 1).getFirst());
        int to = Math.min(found.size(), from + query.limit());
        List<UnitView> shown = from >= found.size() ? List.of() : found.subList(from, to);
        String next = to < found.size() ? Page.cursor(List.of(Integer.toString(to))) : null;
        return new Page<>(shown, next, found.size());
    }

    private static Predicate<UnitView> wanted(Query query) {
        Predicate<UnitView> all = unit -> true;
        String stage = query.stage();
        if (stage != null && !stage.isEmpty()) {
            String wanted = stage.equals("school") ? "" : stage;
            all = all.and(unit -> unit.stage().equals(wanted));
        }
        String status = query.status();
        if (status != null && !status.isEmpty()) {
            all = all.and(unit -> unit.compliant().equals(status));
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            String needle = text.strip().toLowerCase(Locale.ROOT);
            all = all.and(unit ->
                    contains(unit.name(), needle) || contains(unit.code(), needle) || contains(unit.town(), needle));
        }
        return all;
    }

    private static boolean contains(@Nullable String where, String needle) {
        return where != null && where.toLowerCase(Locale.ROOT).contains(needle);
    }

    private static Comparator<UnitView> order(@Nullable String sort) {
        if (sort == null || sort.isEmpty()) {
            return Comparator.comparingInt(unit -> 0);
        }
        boolean down = sort.startsWith("-");
        String key = down ? sort.substring(1) : sort;
        Comparator<UnitView> order = switch (key) {
            case "name" -> Comparator.comparing(UnitView::name);
            case "code" -> Comparator.comparing(UnitView::code);
            case "weight" -> by(UnitView::weight, down);
            case "met" ->
                by(u -> u.unitRule() == null ? null : (double) u.unitRule().met(), down);
            default -> by(u -> ratio(u, key), down);
        };
        return down ? order.reversed() : order;
    }

    /** Those without a number come last either way. */
    private static Comparator<UnitView> by(Function<UnitView, @Nullable Double> number, boolean down) {
        return (a, b) -> {
            Double x = number.apply(a);
            Double y = number.apply(b);
            if (x == null || y == null) {
                int missingLast = Boolean.compare(x == null, y == null);
                return down ? -missingLast : missingLast;
            }
            return Double.compare(x, y);
        };
    }

    private static @Nullable Double ratio(UnitView unit, String indicator) {
        IndicatorView view = unit.indicator(indicator);
        return view == null ? null : view.ratio();
    }
}
