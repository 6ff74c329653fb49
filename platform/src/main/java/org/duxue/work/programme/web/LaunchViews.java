package org.duxue.work.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.organisation.Unit;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.Ground;
import org.duxue.guard.inspectors.Recusal;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.LaunchCheck;
import org.duxue.work.programme.launch.TeamDraw;
import org.duxue.work.programme.web.ProgrammeJson.Check;
import org.duxue.work.programme.web.ProgrammeJson.LoadJson;
import org.duxue.work.programme.web.ProgrammeJson.PassedOver;
import org.duxue.work.programme.web.ProgrammeJson.RefusalJson;
import org.duxue.work.programme.web.ProgrammeJson.SeatJson;
import org.duxue.work.programme.web.ProgrammeJson.TeamJson;
import org.springframework.stereotype.Component;

/** Shows what a launch depends on. */
@Component
class LaunchViews {
    private static final int NEAREST = 10;

    private final Clock clock;

    LaunchViews(Clock clock) {
        this.clock = clock;
    }

    Check check(LaunchCheck found) {
        Map<String, Integer> kinds = new TreeMap<>();
        found.targets().forEach(unit -> kinds.merge(unit.kind().code(), 1, Integer::sum));
        return new Check(
                found.ready(),
                found.findings().stream()
                        .map(one -> new ProgrammeJson.ProblemJson(
                                one.code(), Words.of(one.where()), one.unit(), one.message(), one.remedy()))
                        .toList(),
                new ProgrammeJson.TargetsJson(found.targets().size(), kinds),
                phases(found.phases()),
                burden(found),
                teams(found),
                load(found));
    }

    static List<ProgrammeJson.PhaseJson> phases(PhasePlan plan) {
        List<ProgrammeJson.PhaseJson> phases = new ArrayList<>();
        for (int i = 0; i < plan.spans().size(); i++) {
            PhasePlan.Span span = plan.spans().get(i);
            phases.add(new ProgrammeJson.PhaseJson(
                    span.id(), span.name(), span.starts(), span.ends(), span.days(), plan.clash(i)));
        }
        return phases;
    }

    private ProgrammeJson.BurdenJson burden(LaunchCheck found) {
        Entry entry = found.entry();
        Integer cap = entry == null ? null : entry.content().minutesCap();
        List<ProgrammeJson.NearestJson> nearest = found.targets().stream()
                .map(unit -> {
                    int used = found.used().getOrDefault(unit.code(), 0);
                    return new ProgrammeJson.NearestJson(
                            unit.code().value(), unit.name(), used, used + found.minutes(), cap);
                })
                .sorted(Comparator.comparingInt(ProgrammeJson.NearestJson::used).reversed())
                .limit(NEAREST)
                .toList();
        long all = (long) found.minutes() * found.targets().size();
        return new ProgrammeJson.BurdenJson(found.minutes(), all, entry == null ? null : entry(entry), nearest);
    }

    private ProgrammeJson.EntryJson entry(Entry entry) {
        Entry.Content content = entry.content();
        return new ProgrammeJson.EntryJson(
                entry.id(),
                entry.label(),
                content.title(),
                content.organiser(),
                entry.standing(LocalDate.now(clock)),
                content.opens(),
                content.closes(),
                content.visitsCap(),
                content.minutesCap());
    }

    static List<TeamJson> teams(LaunchCheck found) {
        List<TeamJson> teams = new ArrayList<>();
        for (Unit unit : found.targets()) {
            List<TeamDraw.Seat> seats = found.teams().getOrDefault(unit.code(), List.of());
            List<SeatJson> members = seats.stream()
                    .map(seat ->
                            new SeatJson(seat.person(), name(found, seat.person()), seat.leads() ? "leader" : "rater"))
                    .toList();
            List<PassedOver> passed = new ArrayList<>();
            found.passedOver()
                    .getOrDefault(unit.code(), Map.of())
                    .forEach((person, refusals) -> passed.add(new PassedOver(
                            person,
                            name(found, person),
                            refusals.stream().map(LaunchViews::refusal).toList())));
            int lacking = Math.max(0, found.draft().teamSize() - seats.size());
            teams.add(new TeamJson(unit.code().value(), unit.name(), members, lacking, passed));
        }
        return teams;
    }

    static List<LoadJson> load(LaunchCheck found) {
        Map<UUID, Integer> cases = new HashMap<>();
        found.draft().pool().forEach(member -> cases.put(member.person(), 0));
        found.teams().values().forEach(team -> team.forEach(seat -> cases.merge(seat.person(), 1, Integer::sum)));
        return cases.entrySet().stream()
                .map(one -> new LoadJson(one.getKey(), name(found, one.getKey()), one.getValue()))
                .sorted(Comparator.comparingInt(LoadJson::cases).reversed().thenComparing(LoadJson::name))
                .toList();
    }

    static RefusalJson refusal(Recusal.Refusal refusal) {
        return new RefusalJson(Words.of(refusal.ground()), Ground.CLAUSE, refusal.message(), refusal.until());
    }

    private static String name(LaunchCheck found, UUID person) {
        CorpsPerson known = found.people().get(person);
        return known == null ? "（不在名册）" : known.name();
    }
}
