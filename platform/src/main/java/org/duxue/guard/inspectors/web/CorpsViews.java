package org.duxue.guard.inspectors.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.KeepCorps;
import org.duxue.guard.inspectors.Loads;
import org.duxue.guard.inspectors.Recusal;
import org.duxue.guard.inspectors.web.CorpsJson.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows people of the register with how many cases they are on, and on demand what keeps them away from a unit. */
@Component
class CorpsViews {
    private final KeepCorps corps;
    private final Units units;
    private final Loads loads;
    private final Clock clock;

    CorpsViews(KeepCorps corps, Units units, Loads loads, Clock clock) {
        this.corps = corps;
        this.units = units;
        this.loads = loads;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    View one(CorpsPerson person) {
        return of(List.of(person), null).getFirst();
    }

    /** @param asked the unit for which grounds are to be shown, or null */
    @Transactional(readOnly = true)
    List<View> of(List<CorpsPerson> people, @Nullable UnitCode asked) {
        Set<UnitCode> named = new HashSet<>();
        people.forEach(person -> person.ties().forEach(tie -> named.add(tie.unit())));
        Map<UnitCode, String> names = new HashMap<>();
        units.named(named).forEach((code, unit) -> names.put(code, unit.name()));
        Map<UUID, Integer> load =
                loads.running(people.stream().map(CorpsPerson::id).toList());
        LocalDate today = LocalDate.now(clock);
        Recusal.Place place = asked == null ? null : corps.place(asked);
        List<View> views = new ArrayList<>();
        for (CorpsPerson person : people) {
            List<Recusal.Refusal> refusals = place == null ? null : Recusal.of(person, place, today);
            views.add(CorpsJson.view(
                    person, new CorpsJson.Surroundings(names, load.getOrDefault(person.id(), 0), today, refusals)));
        }
        return views;
    }
}
