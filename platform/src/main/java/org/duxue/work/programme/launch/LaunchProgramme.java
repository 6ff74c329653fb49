package org.duxue.work.programme.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.ground.http.Words;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.BurdenGate;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.announce.ProgrammeDeed;
import org.duxue.work.programme.announce.Told;
import org.duxue.work.programme.clock.Commission;
import org.duxue.work.programme.clock.PhasePlan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 启动: checks, freezes what was decided, makes the cases and their teams, writes the schools' minutes down and tells everybody,
 * all in one transaction. Of two launches at the same moment the second finds the programme running.
 */
@Component
public class LaunchProgramme {
    private final Gate gate;
    private final Programmes programmes;
    private final Launching launching;
    private final CheckLaunch check;
    private final BurdenGate burden;
    private final Units units;
    private final Clock clock;
    private final Fingerprint print;
    private final ApplicationEventPublisher events;

    LaunchProgramme(
            Gate gate,
            Programmes programmes,
            Launching launching,
            CheckLaunch check,
            BurdenGate burden,
            Units units,
            Clock clock,
            Fingerprint print,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.programmes = programmes;
        this.launching = launching;
        this.check = check;
        this.burden = burden;
        this.units = units;
        this.clock = clock;
        this.print = print;
        this.events = events;
    }

    @Transactional
    public Programme launch(UUID id, String note) {
        UnitCode district = units.root()
                .map(Unit::code)
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", Permission.PROGRAMME_WRITE.code()));
        gate.require(Permission.PROGRAMME_WRITE, district);
        Programme programme = programmes.hold(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
        if (programme.state() != ProgrammeState.DRAFT) {
            throw ProgrammeProblem.LAUNCHED_ALREADY.with("title", programme.title());
        }
        Draft draft = programmes.draft(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
        LaunchCheck checked = check.of(draft, draft.seed() == null ? 1 : draft.seed());
        if (!checked.ready()) {
            throw notReady(checked);
        }
        LocalDate today = LocalDate.now(clock);
        freeze(id, checked);
        Map<UnitCode, UUID> cases = addCases(id, checked, today);
        launching.assign(seats(checked, cases));
        burden.admit(
                Objects.requireNonNull(draft.entry()), cases.keySet(), draft.title(), checked.minutes(), day(checked));
        programmes.log(id, "launched", note, Map.of("cases", cases.size(), "seed", checked.seed()));
        events.publishEvent(new ProgrammeDeed(
                "programme:programme:launched",
                "programme " + draft.title(),
                district,
                Map.of(
                        "pack", draft.pack(),
                        "version", draft.version(),
                        "cases", cases.size(),
                        "minutes", checked.minutes())));
        tell(checked, cases);
        return programmes.find(id).orElseThrow();
    }

    private void freeze(UUID id, LaunchCheck checked) {
        Review review = checked.pack().scheme().review();
        launching.freeze(
                id,
                new Launching.Frozen(
                        new Programme.Rules(review.team(), review.raters()),
                        checked.minutes(),
                        checked.seed(),
                        checked.phases(),
                        print.of(checked)),
                Acting.actor());
    }

    private Map<UnitCode, UUID> addCases(UUID id, LaunchCheck checked, LocalDate today) {
        Map<String, Draft.SubjectDraft> subjects = new HashMap<>();
        if (Addressees.person(checked.pack().header())) {
            checked.draft().subjects().forEach(subject -> subjects.put(subject.unit(), subject));
        }
        CaseState first = checked.phases().first();
        LocalDate due = checked.phases()
                .during(first)
                .map(PhasePlan.Span::ends)
                .orElse(checked.phases().spans().getLast().ends());
        List<Launching.NewCase> cases = checked.targets().stream()
                .map(unit ->
                        new Launching.NewCase(unit, subjects.get(unit.code().value()), checked.minutes()))
                .toList();
        return launching.addCases(id, cases, new Launching.FirstPhase(first, today, due));
    }

    private List<Launching.NewSeat> seats(LaunchCheck checked, Map<UnitCode, UUID> cases) {
        Map<String, List<String>> domains = new HashMap<>();
        checked.draft().teams().forEach(member -> domains.put(member.unit() + member.person(), member.domains()));
        List<Launching.NewSeat> seats = new ArrayList<>();
        checked.teams()
                .forEach((unit, team) -> team.forEach(seat -> seats.add(seat(
                        checked,
                        Objects.requireNonNull(cases.get(unit)),
                        Objects.requireNonNull(checked.people().get(seat.person())),
                        seat.leads() ? "leader" : "rater",
                        domains.getOrDefault(unit.value() + seat.person(), List.of())))));
        for (Draft.TeamMember member : checked.draft().teams()) {
            UUID caseId = cases.get(new UnitCode(member.unit()));
            CorpsPerson person = checked.people().get(member.person());
            if (member.role().equals("office") && caseId != null && person != null) {
                seats.add(seat(checked, caseId, person, "office", List.of()));
            }
        }
        return seats;
    }

    private Launching.NewSeat seat(
            LaunchCheck checked, UUID caseId, CorpsPerson person, String role, List<String> domains) {
        CorpsPerson.Account account = Objects.requireNonNull(person.account());
        String kind = Words.of(person.kind());
        return new Launching.NewSeat(
                caseId,
                account.id(),
                person.id(),
                person.name(),
                kind,
                role,
                domains,
                Commission.until(kind, checked.phases(), clock.getZone()));
    }

    private static LocalDate day(LaunchCheck checked) {
        return checked.phases().spans().getFirst().starts();
    }

    /** 督导通知: the unit learns the matter, the team and the dates; a reviewer how many units there are. */
    private void tell(LaunchCheck checked, Map<UnitCode, UUID> cases) {
        Draft draft = checked.draft();
        String dates = checked.phases().spans().stream()
                .map(span -> span.name() + " " + span.starts() + " 至 " + span.ends())
                .collect(Collectors.joining("；"));
        Map<UUID, Integer> seats = new HashMap<>();
        checked.teams().forEach((unit, team) -> {
            String names = team.stream()
                    .map(seat -> name(checked, seat.person()) + (seat.leads() ? "（组长）" : ""))
                    .collect(Collectors.joining("、"));
            String body = "安排：" + dates + "。督导组：" + names + "。预计需要本单位 " + checked.minutes() + " 分钟。认为成员应当回避的，请向督导室提出。";
            String link = "/cases/" + cases.get(unit);
            for (String role : List.of("principal", "school-reporter")) {
                events.publishEvent(new Told(new Audience.RoleIn(role, unit), "督导通知：" + draft.title(), body, link));
            }
            team.forEach(seat -> seats.merge(seat.person(), 1, Integer::sum));
        });
        seats.forEach((person, count) -> {
            UUID account = Objects.requireNonNull(
                            Objects.requireNonNull(checked.people().get(person)).account())
                    .id();
            events.publishEvent(new Told(
                    new Audience.OneAccount(account),
                    "您参加“" + draft.title() + "”",
                    "共 " + count + " 个单位。安排：" + dates + "。如有应当回避的情形，请及时告知督导室。",
                    "/work"));
        });
    }

    private static String name(LaunchCheck checked, UUID person) {
        return Objects.requireNonNull(checked.people().get(person)).name();
    }

    private static Problem notReady(LaunchCheck checked) {
        Problem problem =
                ProgrammeProblem.NOT_READY.with("count", checked.findings().size());
        for (LaunchCheck.Finding finding : checked.findings()) {
            String where = Words.of(finding.where()) + (finding.unit() == null ? "" : "." + finding.unit());
            problem = problem.at(where, finding.message() + "；" + finding.remedy());
        }
        return problem;
    }
}
