package org.duxue.work.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseMachine;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.ClockView;
import org.duxue.work.programme.Clocks;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.clock.Deadline;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.running.CaseClocks;
import org.duxue.work.programme.running.CaseDesk;
import org.duxue.work.programme.running.KeepTeams;
import org.duxue.work.programme.running.RunCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases: to the office everything, to the unit and the reviewers what concerns them. */
@Component
class CaseViews {
    private static final int SOON = 3;

    private final CaseDesk desk;
    private final Cases cases;
    private final Clocks clocks;
    private final CaseClocks reminders;
    private final Programmes programmes;
    private final Schemes schemes;
    private final CaseDoor door;
    private final Gate gate;
    private final ProgrammeViews programmeViews;
    private final Clock clock;

    CaseViews(
            CaseDesk desk,
            Cases cases,
            Clocks clocks,
            CaseClocks reminders,
            Programmes programmes,
            Schemes schemes,
            CaseDoor door,
            Gate gate,
            ProgrammeViews programmeViews,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.clocks = clocks;
        this.reminders = reminders;
        this.programmes = programmes;
        this.schemes = schemes;
        this.door = door;
        this.gate = gate;
        this.programmeViews = programmeViews;
        this.clock = clock;
    }

    CaseJson.PageView page(UUID id, Optional<KeepTeams.Candidate> suggestion) {
        CaseDesk.Row row = desk.row(id);
        CaseView view = row.view();
        Programme programme = programmes.find(view.programme()).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
        List<ClockView> all = clocks.of(id);
        boolean office = office();
        return new CaseJson.PageView(
                view(row),
                unit(view, row.unit()),
                new CaseJson.ProgrammeOf(
                        programme.id(),
                        programme.title(),
                        Words.of(programme.state()),
                        programme.kind().code(),
                        schemes.version(view.pack(), view.version()).title(),
                        Words.of(programme.dayCount())),
                view.paused(),
                phases(view, all),
                clockViews(view, programme, all),
                team(id, office),
                history(id, office),
                may(row, writes()),
                next(id, view, writes()),
                suggestion.map(CaseViews::candidate).orElse(null));
    }

    CaseJson.View view(CaseDesk.Row row) {
        CaseView view = row.view();
        LocalDate due = view.due();
        CaseView.Subject subject = view.subject();
        CaseDesk.Flag flag = row.flag();
        boolean late = due != null && due.isBefore(today()) && !view.state().over() && view.paused() == null;
        return new CaseJson.View(
                view.id(),
                view.programme(),
                view.programmeTitle(),
                view.pack(),
                view.version(),
                view.period().toString(),
                view.unit().value(),
                view.unitName(),
                row.unit().town(),
                subject == null
                        ? null
                        : new CaseJson.SubjectJson(subject.name(), subject.post(), subject.from(), subject.to()),
                view.state().code(),
                view.paused() != null,
                view.state().over() ? null : due,
                late,
                flag == null ? null : flag(flag),
                view.edition());
    }

    static CaseJson.CandidateJson candidate(KeepTeams.Candidate one) {
        return new CaseJson.CandidateJson(
                one.person().id(),
                one.person().name(),
                Words.of(one.person().kind()),
                one.person().leads(),
                one.person().specialties(),
                one.load(),
                one.refusals().stream().map(LaunchViews::refusal).toList());
    }

    List<ProgrammeJson.HistoryJson> history(UUID id, boolean office) {
        return desk.history(id).stream()
                .filter(entry -> office || !List.of("team-changed", "recused").contains(entry.what()))
                .map(entry -> new ProgrammeJson.HistoryJson(
                        entry.at(),
                        entry.by(),
                        entry.what().equals("moved") ? "advanced" : entry.what(),
                        entry.from(),
                        entry.to(),
                        entry.note(),
                        programmeViews.detail(entry.detail())))
                .toList();
    }

    /** Whether the caller sees the register, and with it who is who on a team. */
    boolean office() {
        return gate.permissions().contains(Permission.CORPS_READ);
    }

    private boolean writes() {
        return gate.permissions().contains(Permission.PROGRAMME_WRITE);
    }

    private static CaseJson.FlagJson flag(CaseDesk.Flag flag) {
        return new CaseJson.FlagJson(
                flag.kind(),
                flag.message(),
                flag.remedy(),
                flag.since(),
                flag.successors().stream()
                        .map(one -> new CaseJson.SuccessorJson(one.code(), one.name()))
                        .toList());
    }

    private static CaseJson.UnitJson unit(CaseView view, CaseDesk.Described unit) {
        UnitCode code = view.unit();
        return new CaseJson.UnitJson(
                code.value(), view.unitName(), unit.kind(), unit.type(), unit.town(), unit.setting(), unit.ownership());
    }

    private List<CaseJson.PhaseJson> phases(CaseView view, List<ClockView> all) {
        PhasePlan plan =
                programmes.phases(List.of(view.programme())).getOrDefault(view.programme(), new PhasePlan(List.of()));
        Optional<ClockView> running = all.stream()
                .filter(one -> one.kind() == ClockKind.PHASE && one.running() && one.firstDue() != null)
                .findFirst();
        return plan.spans().stream()
                .map(span -> {
                    Optional<CaseState> state = plan.state(span.id());
                    boolean now = state.filter(view.state()::equals).isPresent();
                    boolean done =
                            state.filter(one -> one.compareTo(view.state()) < 0).isPresent();
                    LocalDate extended = now ? running.map(ClockView::due).orElse(null) : null;
                    return new CaseJson.PhaseJson(
                            span.id(),
                            span.name(),
                            state.map(CaseState::code).orElse(null),
                            span.starts(),
                            span.ends(),
                            now,
                            done,
                            extended);
                })
                .toList();
    }

    private List<CaseJson.ClockJson> clockViews(CaseView view, Programme programme, List<ClockView> all) {
        List<CaseClocks.Reminder> sent = reminders.reminders(view.id());
        boolean stands = view.paused() != null || programme.paused() != null;
        return all.stream()
                .map(one -> new CaseJson.ClockJson(
                        one.kind().code(),
                        one.kind().title(),
                        one.started(),
                        one.due(),
                        one.days(),
                        Words.of(one.count()),
                        state(one, stands),
                        one.stopped(),
                        Deadline.left(today(), one.due()),
                        one.kind().clause(),
                        sent.stream()
                                .filter(reminder -> reminder.kind() == one.kind())
                                .map(reminder -> new CaseJson.ReminderJson(
                                        reminder.on(), rung(reminder.rung()), reminder.told()))
                                .toList()))
                .toList();
    }

    /** Every step of the escalation reads the same. */
    private static String rung(String code) {
        return code.startsWith("escalated") ? "escalated" : code;
    }

    private String state(ClockView one, boolean stands) {
        if (!one.running()) {
            return "stopped";
        }
        if (stands) {
            return "paused";
        }
        int left = Deadline.left(today(), one.due());
        return left < 0 ? "overdue" : left == 0 ? "due-today" : left <= SOON ? "due-soon" : "running";
    }

    /** For those who see the register. */
    CaseJson.AssignmentJson seat(CaseDesk.Seat seat) {
        return seat(seat, true, Acting.actor().id());
    }

    private List<CaseJson.AssignmentJson> team(UUID id, boolean office) {
        UUID me = Acting.actor().id();
        return desk.seats(id).stream()
                .filter(seat -> office || seat.assignment().state() == Assignment.State.ACTIVE)
                .sorted(Comparator.comparing(
                                (CaseDesk.Seat seat) -> seat.assignment().state())
                        .thenComparing(seat -> seat.assignment().role()))
                .map(seat -> seat(seat, office, me))
                .toList();
    }

    private static CaseJson.AssignmentJson seat(CaseDesk.Seat seat, boolean office, UUID me) {
        Assignment one = seat.assignment();
        return new CaseJson.AssignmentJson(
                one.id(),
                office ? seat.person() : null,
                office ? one.account() : null,
                one.name(),
                one.role().code(),
                one.domains(),
                one.state().code(),
                one.until(),
                office ? one.reason() : null,
                office ? seat.ground() : null,
                seat.kind(),
                one.account().equals(me));
    }

    private static List<String> may(CaseDesk.Row row, boolean office) {
        List<String> may = new ArrayList<>();
        if (!office || row.view().state().over()) {
            return may;
        }
        may.add(row.pausedOn() == null ? "pause" : "resume");
        may.addAll(List.of("extend", "withdraw", "edit-team", "recuse"));
        if (row.flag() != null && row.flag().kind().equals("unit-ended")) {
            may.add("decide-succession");
        }
        return may;
    }

    private List<CaseJson.NextJson> next(UUID id, CaseView view, boolean office) {
        CaseMachine.Standing standing = cases.standing(id);
        boolean leads = door.mine(id)
                .filter(mine -> mine.role() == Assignment.Role.LEADER)
                .isPresent();
        return view.state().next().stream()
                .filter(to -> to != CaseState.WITHDRAWN)
                .map(to -> {
                    String reason = refusal(standing, to, office, leads);
                    return new CaseJson.NextJson(to.code(), reason == null, reason);
                })
                .toList();
    }

    private static @Nullable String refusal(
            CaseMachine.Standing standing, CaseState to, boolean office, boolean leads) {
        if (!RunCases.byHand(to)) {
            return ProgrammeProblem.BY_ITS_ROOM.with("to", to.title()).detail(Locale.CHINA);
        }
        boolean mayLead = leads && (to == CaseState.ON_SITE || to == CaseState.DELIBERATION);
        if (!office && !mayLead) {
            return "由督导室" + (to == CaseState.DESK_REVIEW ? "或校长签报后" : "或组长") + "推进";
        }
        return CaseMachine.refuse(standing, to)
                .map(problem -> problem.detail(Locale.CHINA))
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
