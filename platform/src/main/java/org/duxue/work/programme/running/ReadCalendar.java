package org.duxue.work.programme.running;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.ClockView;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What falls on which day, as far as the caller may see: phases, clocks that end, work points of the plan. */
@Component
public class ReadCalendar {
    private final CaseDesk desk;
    private final CaseClocks clocks;
    private final Programmes programmes;
    private final Plans plans;
    private final Clock clock;

    ReadCalendar(CaseDesk desk, CaseClocks clocks, Programmes programmes, Plans plans, Clock clock) {
        this.desk = desk;
        this.clocks = clocks;
        this.programmes = programmes;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param kind {@code phase-start}, {@code phase-end}, {@code clock} or {@code plan-item}
     * @param count how many cases it stands for
     */
    public record Entry(
            LocalDate date,
            @Nullable LocalDate ends,
            String kind,
            String title,
            String link,
            @Nullable UUID programme,
            @Nullable @JsonProperty("case") UUID caseId,
            boolean overdue,
            int count) {}

    /** By day. Open clocks that are over are shown on the first day, so that nobody overlooks them. */
    public List<Entry> between(LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        List<CaseDesk.Row> open = desk.open();
        List<Entry> entries = new ArrayList<>();
        phases(open, from, to, entries);
        Map<UUID, List<ClockView>> running =
                clocks.running(open.stream().map(row -> row.view().id()).toList());
        Map<String, Entry> ends = new HashMap<>();
        for (CaseDesk.Row row : open) {
            for (ClockView one : running.getOrDefault(row.view().id(), List.of())) {
                clock(row.view(), one, from, to, today, ends);
            }
        }
        entries.addAll(ends.values());
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            plans.items(year).stream()
                    .filter(item -> item.ends() != null && within(item.ends(), from, to))
                    .forEach(item -> entries.add(new Entry(
                            item.endsOr(to),
                            null,
                            "plan-item",
                            "工作要点 " + item.no() + "：" + item.title(),
                            "/plan",
                            null,
                            null,
                            item.endsOr(to).isBefore(today) && !item.over(),
                            1)));
        }
        return entries.stream()
                .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::title))
                .toList();
    }

    private void phases(List<CaseDesk.Row> open, LocalDate from, LocalDate to, List<Entry> entries) {
        Map<UUID, String> titles = open.stream()
                .collect(Collectors.toMap(
                        row -> row.view().programme(), row -> row.view().programmeTitle(), (a, b) -> a));
        Map<UUID, PhasePlan> plans = programmes.phases(Set.copyOf(titles.keySet()));
        plans.forEach((id, plan) -> plan.spans().stream()
                .filter(span -> within(span.starts(), from, to))
                .forEach(span -> entries.add(new Entry(
                        span.starts(),
                        span.ends(),
                        "phase-start",
                        titles.get(id) + "：" + span.name(),
                        "/programmes/" + id,
                        id,
                        null,
                        false,
                        1))));
    }

    /** The same clock of several cases of a programme on one day is one entry. */
    private static void clock(
            CaseView view, ClockView one, LocalDate from, LocalDate to, LocalDate today, Map<String, Entry> ends) {
        boolean over = one.due().isBefore(today);
        LocalDate shown = over && one.due().isBefore(from) ? from : one.due();
        if (!within(shown, from, to)) {
            return;
        }
        String what = one.kind() == ClockKind.PHASE
                ? view.state().title() + "截止"
                : one.kind().title();
        Entry entry = new Entry(
                shown,
                null,
                "clock",
                what + "：" + view.unitName(),
                "/cases/" + view.id(),
                view.programme(),
                view.id(),
                over,
                1);
        ends.merge(shown + what + view.programme() + over, entry, (first, second) -> several(first, what, view));
    }

    private static Entry several(Entry first, String what, CaseView view) {
        int count = first.count() + 1;
        return new Entry(
                first.date(),
                null,
                "clock",
                what + "：" + view.programmeTitle() + "（" + count + " 个单位）",
                "/programmes/" + view.programme(),
                view.programme(),
                null,
                first.overdue(),
                count);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
