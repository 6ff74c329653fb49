package org.duxue.guard.burden.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.burden.Line;
import org.duxue.guard.burden.Total;
import org.duxue.guard.burden.Whitelist;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What schools were asked for. */
@RestController
@RequestMapping("/api/burden")
class LedgerController {
    private final Gate gate;
    private final Whitelist whitelist;
    private final Units units;
    private final Clock clock;

    LedgerController(Gate gate, Whitelist whitelist, Units units, Clock clock) {
        this.gate = gate;
        this.whitelist = whitelist;
        this.units = units;
        this.clock = clock;
    }

    record LineView(
            UUID id,
            LocalDate on,
            UUID entry,
            String entryTitle,
            String what,
            int minutes,
            int visits,
            String unit,
            String recordedBy) {}

    record EntryUse(
            UUID id,
            String title,
            int minutes,
            int visits,
            @Nullable Integer minutesCap,
            @Nullable Integer visitsCap) {}

    record Ledger(
            String unit,
            String unitName,
            int year,
            int minutes,
            int visits,
            List<LineView> lines,
            List<EntryUse> entries) {}

    record TotalView(String unit, String unitName, @Nullable String town, int minutes, int visits, int entries) {}

    /** One unit's ledger; without a unit, that of the caller's own. */
    @GetMapping("/ledger")
    @Transactional(readOnly = true)
    public Ledger ledger(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year) {
        UnitCode code =
                new UnitCode(unit == null || unit.isBlank() ? Acting.actor().unit() : unit);
        gate.require(Permission.BURDEN_READ, code);
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        String name = units.find(code)
                .orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + code))
                .name();
        Map<UUID, Entry> entries = new HashMap<>();
        whitelist.of(wanted).forEach(entry -> entries.put(entry.id(), entry));
        List<LineView> lines = new ArrayList<>();
        Map<UUID, EntryUse> uses = new LinkedHashMap<>();
        for (Line line : whitelist.lines(code, wanted)) {
            Entry entry = entries.get(line.entry());
            lines.add(view(line, entry));
            uses.merge(line.entry(), use(line, entry), LedgerController::add);
        }
        return new Ledger(
                code.value(),
                name,
                wanted,
                lines.stream().mapToInt(LineView::minutes).sum(),
                lines.stream().mapToInt(LineView::visits).sum(),
                lines,
                List.copyOf(uses.values()));
    }

    @GetMapping("/totals")
    @Transactional(readOnly = true)
    public Page<TotalView> totals(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "minutes") String sort,
            @RequestParam(required = false) @Nullable String cursor) {
        gate.require(Permission.BURDEN_READ);
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        List<Total> totals = whitelist.totals(wanted);
        Map<UnitCode, Unit> named = units.named(totals.stream().map(Total::unit).toList());
        List<TotalView> views = totals.stream()
                .filter(total -> named.containsKey(total.unit()))
                .map(total -> view(total, Objects.requireNonNull(named.get(total.unit()))))
                .filter(view -> q == null
                        || view.unitName().contains(q.strip())
                        || view.unit().contains(q.strip()))
                .sorted(order(sort))
                .toList();
        int from = cursor == null ? 0 : offset(Page.keys(cursor, 1).getFirst());
        List<TotalView> rest =
                views.subList(Math.min(from, views.size()), Math.min(views.size(), from + Page.SIZE + 1));
        return Page.of(rest, Page.SIZE, views.size(), last -> List.of(Integer.toString(from + Page.SIZE)));
    }

    private static Comparator<TotalView> order(String sort) {
        return switch (sort) {
            case "name" -> Comparator.comparing(TotalView::unitName, Collator.getInstance(Locale.CHINA));
            case "visits" -> Comparator.comparingInt(TotalView::visits).reversed();
            default -> Comparator.comparingInt(TotalView::minutes).reversed();
        };
    }

    private static int offset(String key) {
        return key.matches("\\d{1,9}") ? Integer.parseInt(key) : 0;
    }

    private static TotalView view(Total total, Unit unit) {
        return new TotalView(
                unit.code().value(), unit.name(), unit.town(), total.minutes(), total.visits(), total.entries());
    }

    private static LineView view(Line line, @Nullable Entry entry) {
        return new LineView(
                Objects.requireNonNull(line.id()),
                line.on(),
                line.entry(),
                entry == null ? "" : entry.title(),
                line.what(),
                line.minutes(),
                line.visits(),
                line.unit().value(),
                line.recordedBy() == null ? "" : line.recordedBy());
    }

    private static EntryUse use(Line line, @Nullable Entry entry) {
        return new EntryUse(
                line.entry(),
                entry == null ? "" : entry.title(),
                line.minutes(),
                line.visits(),
                entry == null ? null : entry.content().minutesCap(),
                entry == null ? null : entry.content().visitsCap());
    }

    private static EntryUse add(EntryUse one, EntryUse other) {
        return new EntryUse(
                one.id(),
                one.title(),
                one.minutes() + other.minutes(),
                one.visits() + other.visits(),
                one.minutesCap(),
                one.visitsCap());
    }
}
