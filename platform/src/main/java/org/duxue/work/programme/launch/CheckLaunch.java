package org.duxue.work.programme.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.BurdenGate;
import org.duxue.guard.burden.BurdenRule;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.burden.Whitelist;
import org.duxue.guard.inspectors.Corps;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.Loads;
import org.duxue.guard.inspectors.Recusal;
import org.duxue.packs.appraisal.AppraisalLint;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.work.programme.clock.PhasePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts everything together that a launch depends on, and has the rules look at it. Needs the office's view of the district. */
@Component
class CheckLaunch {
    private final Schemes schemes;
    private final Units units;
    private final Corps corps;
    private final Loads loads;
    private final BurdenGate burden;
    private final Whitelist whitelist;
    private final Clock clock;

    CheckLaunch(
            Schemes schemes,
            Units units,
            Corps corps,
            Loads loads,
            BurdenGate burden,
            Whitelist whitelist,
            Clock clock) {
        this.schemes = schemes;
        this.units = units;
        this.corps = corps;
        this.loads = loads;
        this.burden = burden;
        this.whitelist = whitelist;
        this.clock = clock;
    }

    /** @param seed of the draw that fills seats nobody was chosen for */
    LaunchCheck of(Draft draft, long seed) {
        AppraisalPack pack = schemes.pack(draft.pack(), draft.version());
        List<Unit> all = units.all();
        List<Unit> targets = draft.targets().of(all);
        PhasePlan phases = phases(draft, pack);
        LocalDate first = phases.spans().isEmpty()
                ? LocalDate.now(clock)
                : phases.spans().getFirst().starts();
        int minutes = AppraisalLint.cost(pack.scheme()).minutes();
        Map<UUID, CorpsPerson> people = people(draft);
        Map<UnitCode, Map<UUID, List<Recusal.Refusal>>> grounds = grounds(targets, all, people, first);
        SequencedMap<UnitCode, List<TeamDraw.Seat>> teams = teams(draft, targets, people, grounds, seed, first);

        LaunchRules rules = new LaunchRules(draft, pack);
        rules.basics();
        rules.targets(targets, draft.targets().unknown(all));
        rules.subjects(targets, first);
        rules.phases(phases);
        rules.people(people, first);
        rules.teams(new LaunchRules.SeatedTeams(targets, teams, grounds));
        Map<UnitCode, Unit> named = new HashMap<>();
        targets.forEach(unit -> named.put(unit.code(), unit));
        UUID entryId = draft.entry();
        Entry entry = entryId == null ? null : entry(entryId);
        List<BurdenRule.Refusal> refusals =
                entryId == null ? List.of() : burden.ask(entryId, named.keySet(), minutes, first);
        rules.burden(entryId, refusals, named);
        Map<UnitCode, Integer> used = new HashMap<>();
        burden.usedIn(first.getYear(), named.keySet()).forEach((unit, so) -> used.put(unit, so.minutes()));
        return new LaunchCheck(
                draft, pack, minutes, targets, phases, people, teams, grounds, entry, used, seed, rules.found());
    }

    /** The dates of the draft with the names of the scheme, as far as there are dates. */
    static PhasePlan phases(Draft draft, AppraisalPack pack) {
        Map<String, String> english = new HashMap<>();
        pack.header().phases().forEach(phase -> english.put(phase.id(), phase.nameEn()));
        List<PhasePlan.Span> spans = new ArrayList<>();
        for (Draft.PhaseDraft phase : draft.phases()) {
            LocalDate starts = phase.starts();
            LocalDate ends = phase.ends();
            if (starts != null && ends != null) {
                String name = english.getOrDefault(phase.id(), phase.name());
                spans.add(new PhasePlan.Span(phase.id(), phase.name(), name, starts, ends));
            }
        }
        return new PhasePlan(spans);
    }

    private @Nullable Entry entry(UUID id) {
        return whitelist.find(id).orElse(null);
    }

    private Map<UUID, CorpsPerson> people(Draft draft) {
        Set<UUID> asked = new HashSet<>();
        draft.pool().forEach(member -> asked.add(member.person()));
        draft.teams().forEach(member -> asked.add(member.person()));
        Map<UUID, CorpsPerson> people = new LinkedHashMap<>();
        corps.named(asked).forEach(person -> people.put(person.id(), person));
        return people;
    }

    /** Only grounds that hold; most people have none anywhere. */
    private static Map<UnitCode, Map<UUID, List<Recusal.Refusal>>> grounds(
            List<Unit> targets, List<Unit> all, Map<UUID, CorpsPerson> people, LocalDate on) {
        Map<UnitCode, Set<UnitCode>> within = new HashMap<>();
        Set<UnitCode> schools = new HashSet<>();
        for (Unit unit : all) {
            if (unit.kind() != UnitKind.DISTRICT && unit.kind() != UnitKind.TOWN) {
                schools.add(unit.code());
            }
            if (unit.parent() != null) {
                within.computeIfAbsent(unit.parent(), above -> new HashSet<>()).add(unit.code());
            }
        }
        Map<UnitCode, Map<UUID, List<Recusal.Refusal>>> grounds = new HashMap<>();
        for (Unit unit : targets) {
            Set<UnitCode> same = new HashSet<>();
            if (schools.contains(unit.code())) {
                same.addAll(within.getOrDefault(unit.code(), Set.of()));
            }
            if (unit.parent() != null && schools.contains(unit.parent())) {
                same.add(unit.parent());
            }
            Recusal.Place place = new Recusal.Place(unit.code(), unit.name(), same);
            people.forEach((id, person) -> {
                List<Recusal.Refusal> refusals = Recusal.of(person, place, on);
                if (!refusals.isEmpty()) {
                    grounds.computeIfAbsent(unit.code(), code -> new LinkedHashMap<>())
                            .put(id, refusals);
                }
            });
        }
        return grounds;
    }

    private SequencedMap<UnitCode, List<TeamDraw.Seat>> teams(
            Draft draft,
            List<Unit> targets,
            Map<UUID, CorpsPerson> people,
            Map<UnitCode, Map<UUID, List<Recusal.Refusal>>> grounds,
            long seed,
            LocalDate on) {
        Map<UUID, Integer> running = loads.running(people.keySet());
        List<TeamDraw.Member> pool = new ArrayList<>();
        for (Draft.PoolMember member : draft.pool()) {
            CorpsPerson person = people.get(member.person());
            if (person != null && person.account() != null && person.standing(on) == CorpsPerson.Standing.ACTIVE) {
                pool.add(
                        new TeamDraw.Member(member.person(), member.leads(), running.getOrDefault(member.person(), 0)));
            }
        }
        Map<UnitCode, List<TeamDraw.Seat>> given = new HashMap<>();
        for (Draft.TeamMember member : draft.teams()) {
            if (!member.role().equals("office")) {
                given.computeIfAbsent(new UnitCode(member.unit()), unit -> new ArrayList<>())
                        .add(new TeamDraw.Seat(member.person(), member.role().equals("leader")));
            }
        }
        List<UnitCode> codes = targets.stream().map(Unit::code).toList();
        return TeamDraw.of(
                new TeamDraw.Wish(codes, draft.teamSize(), seed, given),
                pool,
                (person, unit) -> grounds.getOrDefault(unit, Map.of()).containsKey(person));
    }
}
