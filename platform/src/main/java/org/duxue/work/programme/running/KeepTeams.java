package org.duxue.work.programme.running;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.Corps;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.Ground;
import org.duxue.guard.inspectors.KeepCorps;
import org.duxue.guard.inspectors.Loads;
import org.duxue.guard.inspectors.Recusal;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseMachine;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.announce.Told;
import org.duxue.work.programme.clock.Commission;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.Launching;
import org.duxue.work.programme.launch.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the team of a case: changed by the office, with the grounds for recusal looked at every time. */
@Component
public class KeepTeams {
    private final Office office;
    private final CaseDesk desk;
    private final Cases cases;
    private final Launching launching;
    private final Programmes programmes;
    private final Corps corps;
    private final KeepCorps register;
    private final Loads loads;
    private final Clock clock;

    KeepTeams(
            Office office,
            CaseDesk desk,
            Cases cases,
            Launching launching,
            Programmes programmes,
            Corps corps,
            KeepCorps register,
            Loads loads,
            Clock clock) {
        this.office = office;
        this.desk = desk;
        this.cases = cases;
        this.launching = launching;
        this.programmes = programmes;
        this.corps = corps;
        this.register = register;
        this.loads = loads;
        this.clock = clock;
    }

    /** A seat as wished for; {@code role} is {@code leader}, {@code rater} or {@code office}. */
    public record Wish(UUID person, String role, List<String> domains) {
        public Wish {
            domains = domains == null ? List.of() : List.copyOf(domains);
        }
    }

    /** Somebody who could be called in. */
    public record Candidate(CorpsPerson person, int load, List<Recusal.Refusal> refusals) {}

    /** The whole register: the free ones first, the least burdened before the others. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(UUID caseId) {
        office.require();
        CaseView view = cases.find(caseId);
        Recusal.Place place = place(view.unit());
        List<CorpsPerson> people = corps.everybody(today()).stream()
                .filter(person -> person.account() != null && person.standing(today()) == CorpsPerson.Standing.ACTIVE)
                .toList();
        Map<UUID, Integer> load =
                loads.running(people.stream().map(CorpsPerson::id).toList());
        return people.stream()
                .map(person ->
                        new Candidate(person, load.getOrDefault(person.id(), 0), Recusal.of(person, place, today())))
                .sorted(Comparator.comparing((Candidate one) -> !one.refusals().isEmpty())
                        .thenComparingInt(Candidate::load))
                .toList();
    }

    /** Who could step in: free, not on the team, least burdened. */
    @Transactional(readOnly = true)
    public Optional<Candidate> suggestion(UUID caseId, boolean leads) {
        Set<UUID> known = new HashSet<>();
        desk.seats(caseId).forEach(seat -> known.add(seat.assignment().account()));
        return candidates(caseId).stream()
                .filter(one ->
                        one.refusals().isEmpty() && (!leads || one.person().leads()))
                .filter(one -> one.person().account() != null
                        && !known.contains(one.person().account().id()))
                .findFirst();
    }

    /** Sets the whole team; whoever is left out is withdrawn, with the reason. */
    @Transactional
    public void set(UUID caseId, List<Wish> wishes, String why, long edition) {
        office.require();
        String reason = Office.reason(why);
        CaseView view = desk.hold(caseId, edition).view();
        Map<UUID, CorpsPerson> people = new HashMap<>();
        corps.named(wishes.stream().map(Wish::person).toList()).forEach(person -> people.put(person.id(), person));
        PhasePlan phases =
                programmes.phases(List.of(view.programme())).getOrDefault(view.programme(), new PhasePlan(List.of()));
        Set<String> kept = new HashSet<>();
        List<Launching.NewSeat> added = new ArrayList<>();
        List<CaseDesk.Seat> now = desk.seats(caseId).stream()
                .filter(seat -> seat.assignment().state() == Assignment.State.ACTIVE)
                .toList();
        for (Wish wish : wishes) {
            CorpsPerson person = people.get(wish.person());
            if (person == null || person.account() == null) {
                throw ProgrammeProblem.NOT_RIGHT.with("count", 1).at("members", "有人不在名册中，或没有关联账号");
            }
            Optional<CaseDesk.Seat> same =
                    now.stream().filter(seat -> same(seat, wish)).findFirst();
            if (same.isPresent()) {
                kept.add(same.get().assignment().id().toString());
            } else {
                free(person, view);
                added.add(new Launching.NewSeat(
                        caseId,
                        person.account().id(),
                        person.id(),
                        person.name(),
                        Words.of(person.kind()),
                        wish.role(),
                        wish.domains(),
                        Commission.until(Words.of(person.kind()), phases, clock.getZone())));
            }
        }
        for (CaseDesk.Seat seat : now) {
            boolean ours = seat.assignment().role() != Assignment.Role.RESCORER;
            if (ours && !kept.contains(seat.assignment().id().toString())) {
                desk.end(seat.assignment().id(), Assignment.State.WITHDRAWN, null, reason);
            }
        }
        launching.assign(added);
        written(view, "team-changed", reason, Map.of("members", wishes.size()));
        added.forEach(seat -> tell(seat.account(), view, "您参加“" + view.programmeTitle() + "”：" + view.unitName()));
        look(view);
    }

    /** Takes an assigned person off the case on a ground that has come up, and tells the office who could step in. */
    @Transactional
    public void recuse(UUID caseId, UUID assignment, Ground ground, String why, boolean remember) {
        UnitCode district = office.require();
        String reason = Office.reason(why);
        CaseView view = desk.hold(caseId, null).view();
        CaseDesk.Seat seat = desk.seats(caseId).stream()
                .filter(one -> one.assignment().id().equals(assignment)
                        && one.assignment().state() == Assignment.State.ACTIVE)
                .findFirst()
                .orElseThrow(ProgrammeProblem.ASSIGNMENT_UNKNOWN::problem);
        desk.end(assignment, Assignment.State.RECUSED, ground, reason);
        if (remember && ground.declared() && seat.person() != null) {
            register.tieAlso(
                    seat.person(),
                    new CorpsPerson.Tie(null, ground, view.unit(), "", "", today(), null, reason, "", null));
        }
        written(view, "recused", reason, Map.of("person", seat.assignment().name(), "ground", ground.title()));
        tell(seat.assignment().account(), view, "您已回避：" + view.unitName());
        look(view);
        office.tell(new Told(
                new Audience.RoleIn("district-officer", district),
                seat.assignment().name() + "回避，请补足评估组：" + view.unitName(),
                reason,
                "/cases/" + caseId));
    }

    /** Flags a team that is too small now, and takes the flag away once it is whole again. */
    private void look(CaseView view) {
        CaseMachine.Standing standing = cases.standing(view.id());
        CaseDesk.Flag flag = desk.row(view.id()).flag();
        if (flag != null && !flag.kind().equals("team-short")) {
            return;
        }
        int lacking = standing.needed() - standing.team();
        desk.flag(
                view.id(),
                lacking <= 0
                        ? null
                        : new CaseDesk.Flag(
                                "team-short",
                                "评估组还缺 " + lacking + " 人",
                                "在个案页补足评估组；候选名单已标明须回避的人",
                                clock.instant(),
                                List.of()));
    }

    private static boolean same(CaseDesk.Seat seat, Wish wish) {
        return wish.person().equals(seat.person())
                && seat.assignment().role().code().equals(wish.role())
                && seat.assignment().domains().equals(wish.domains());
    }

    private void free(CorpsPerson person, CaseView view) {
        List<Recusal.Refusal> refusals = Recusal.of(person, place(view.unit()), today());
        if (!refusals.isEmpty()) {
            throw ProgrammeProblem.RECUSED
                    .with("name", person.name())
                    .and("reason", refusals.getFirst().message() + "（" + Ground.CLAUSE + "）");
        }
    }

    private Recusal.Place place(UnitCode unit) {
        return register.place(unit);
    }

    private void written(CaseView view, String what, String reason, Map<String, Object> detail) {
        desk.note(view.id(), what, reason, detail);
        office.announce("programme:case:" + what, view.id(), view.unit(), detail);
    }

    private void tell(UUID account, CaseView view, String title) {
        office.tell(new Told(new Audience.OneAccount(account), title, view.programmeTitle(), "/work"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
