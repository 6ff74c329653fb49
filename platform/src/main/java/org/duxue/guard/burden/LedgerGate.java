package org.duxue.guard.burden;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.BurdenRule.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the gate by the ledger; whoever passes under one entry passes one after the other, so that no cap is passed twice. */
@Component
class LedgerGate implements BurdenGate {
    private final Whitelist whitelist;

    LedgerGate(Whitelist whitelist) {
        this.whitelist = whitelist;
    }

    @Override
    @Transactional
    public void admit(UUID id, Collection<UnitCode> units, String what, int minutesEach, LocalDate on) {
        Entry entry = whitelist.hold(id).orElseThrow(BurdenProblem.UNKNOWN::problem);
        List<Refusal> refusals = BurdenRule.of(entry, on, used(entry, units), minutesEach);
        if (!refusals.isEmpty()) {
            throw refusal(refusals);
        }
        whitelist.write(
                units.stream()
                        .map(unit -> new Line(null, id, unit, entry.year(), what, minutesEach, 1, on, null))
                        .toList(),
                Acting.actor());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refusal> ask(UUID id, Collection<UnitCode> units, int minutesEach, LocalDate on) {
        Optional<Entry> entry = whitelist.find(id);
        return entry.map(found -> BurdenRule.of(found, on, used(found, units), minutesEach))
                .orElseGet(() -> List.of(new Refusal("BURDEN-ENTRY-UNKNOWN", null, "白名单中没有这一事项", "从当年的白名单中选择")));
    }

    @Override
    @Transactional
    public void release(UUID id, UnitCode unit, String what, int minutes, LocalDate on) {
        Entry entry = whitelist.hold(id).orElseThrow(BurdenProblem.UNKNOWN::problem);
        whitelist.write(List.of(new Line(null, id, unit, entry.year(), what, -minutes, -1, on, null)), Acting.actor());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitCode, Used> usedIn(int year, Collection<UnitCode> units) {
        return whitelist.used(null, year, units);
    }

    private SequencedMap<UnitCode, Used> used(Entry entry, Collection<UnitCode> units) {
        Map<UnitCode, Used> known = whitelist.used(entry.id(), entry.year(), units);
        SequencedMap<UnitCode, Used> used = new LinkedHashMap<>();
        units.forEach(unit -> used.put(unit, known.getOrDefault(unit, Used.NOTHING)));
        return used;
    }

    private static Problem refusal(List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        Problem problem = BurdenProblem.REFUSED.with("reason", first.message()).and("remedy", first.remedy());
        for (Refusal refusal : refusals) {
            UnitCode unit = refusal.unit();
            problem = problem.at(unit == null ? "entry" : "units." + unit, refusal.message() + "；" + refusal.remedy());
        }
        return problem;
    }
}
