package org.duxue.guard.inspectors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.access.People;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Left;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with the register: enters people, links them to accounts, keeps their ties, lets them leave. */
@Component
public class KeepCorps {
    private final Gate gate;
    private final Corps corps;
    private final CorpsRegister register;
    private final Units units;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepCorps(
            Gate gate,
            Corps corps,
            CorpsRegister register,
            Units units,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.corps = corps;
        this.register = register;
        this.units = units;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Page<CorpsPerson> search(Corps.Filter filter, @Nullable String cursor) {
        gate.require(Permission.CORPS_READ);
        return corps.search(filter, cursor, Page.SIZE);
    }

    @Transactional(readOnly = true)
    public CorpsPerson one(UUID id) {
        gate.require(Permission.CORPS_READ);
        return corps.find(id).orElseThrow(InspectorsProblem.UNKNOWN::problem);
    }

    /** The grounds that keep a person away from a unit on a day. */
    @Transactional(readOnly = true)
    public List<Recusal.Refusal> refusals(CorpsPerson person, UnitCode unit, LocalDate on) {
        gate.require(Permission.CORPS_READ);
        return Recusal.of(person, place(unit), on);
    }

    @Transactional(readOnly = true)
    public Recusal.Place place(UnitCode unit) {
        return corps.place(unit).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + unit));
    }

    /** @param account the sign-in name to link, or null */
    @Transactional
    public CorpsPerson enter(CorpsPerson wish, @Nullable String account) {
        UnitCode district = district();
        CorpsPerson checked = check(wish, account);
        UUID id = register.add(checked);
        announce(CorpsChanged.ADDED, checked.name(), district, Map.of("kind", checked.kind()));
        return one(id);
    }

    @Transactional
    public CorpsPerson change(UUID id, CorpsPerson wish, @Nullable String account, long edition) {
        UnitCode district = district();
        CorpsPerson before = one(id);
        CorpsPerson checked = check(keepingId(before, wish), account);
        if (!register.change(checked, edition)) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        announce(CorpsChanged.CHANGED, checked.name(), district, Map.of("kind", checked.kind()));
        return one(id);
    }

    /** Sets the whole list of ties; those taken out are ended and stay on record. */
    @Transactional
    public CorpsPerson tie(UUID id, List<Tie> ties, long edition) {
        UnitCode district = district();
        CorpsPerson before = one(id);
        Set<UnitCode> named = new HashSet<>();
        ties.forEach(tie -> named.add(tie.unit()));
        refuse(CorpsRules.of(ties, units.named(named).keySet()));
        if (!register.tie(id, ties, Acting.actor(), edition)) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        announce(
                CorpsChanged.TIED,
                before.name(),
                district,
                Map.of(
                        "before", before.ties().size(),
                        "after", ties.size(),
                        "units", named.stream().map(UnitCode::value).sorted().toList()));
        return one(id);
    }

    /** Adds one tie that came up in the middle of the work. */
    @Transactional
    public CorpsPerson tieAlso(UUID id, Tie tie) {
        CorpsPerson before = one(id);
        List<Tie> all = new java.util.ArrayList<>(before.ties());
        all.add(tie);
        return tie(id, all, before.edition());
    }

    @Transactional
    public CorpsPerson leave(UUID id, @Nullable LocalDate on, String reason) {
        UnitCode district = district();
        CorpsPerson before = one(id);
        Left left = before.left();
        if (left != null) {
            throw InspectorsProblem.LEFT_ALREADY.with("name", before.name()).and("on", left.on());
        }
        if (reason.isBlank()) {
            throw InspectorsProblem.NOT_RIGHT.with("count", 1).at("reason", "请写明退出原因");
        }
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        CorpsPerson after = with(before, before.account(), new Left(day, reason.strip()));
        if (!register.change(after, before.edition())) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        announce(CorpsChanged.LEFT, before.name(), district, Map.of("on", day.toString(), "reason", reason.strip()));
        return one(id);
    }

    private UnitCode district() {
        UnitCode district = units.root()
                .map(root -> root.code())
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", Permission.CORPS_WRITE.code()));
        gate.require(Permission.CORPS_WRITE, district);
        return district;
    }

    private CorpsPerson check(CorpsPerson wish, @Nullable String account) {
        Set<UnitCode> named = new HashSet<>();
        for (Employer employer : wish.employers()) {
            if (employer.unit() != null) {
                named.add(employer.unit());
            }
        }
        List<Problem.Field> faults = CorpsRules.of(wish, units.named(named).keySet());
        Optional<People.Person> linked =
                account == null || account.isBlank() ? Optional.empty() : people.named(account);
        if (account != null && !account.isBlank() && linked.isEmpty()) {
            faults.add(new Problem.Field("account", "没有可用的账号“" + account.strip() + "”，请先开设或启用"));
        }
        if (linked.isPresent() && register.linked(linked.get().id(), wish.id())) {
            faults.add(new Problem.Field("account", "这个账号已关联到名册中的另一人"));
        }
        refuse(faults);
        CorpsPerson.Account link = linked.map(found -> new CorpsPerson.Account(found.id(), found.account()))
                .orElse(null);
        return with(wish, link, wish.left());
    }

    private static void refuse(List<Problem.Field> faults) {
        if (!faults.isEmpty()) {
            Problem problem = InspectorsProblem.NOT_RIGHT.with("count", faults.size());
            for (Problem.Field fault : faults) {
                problem = problem.at(fault.field(), fault.message());
            }
            throw problem;
        }
    }

    private static CorpsPerson keepingId(CorpsPerson before, CorpsPerson wish) {
        return new CorpsPerson(
                before.id(),
                wish.account(),
                wish.name(),
                wish.kind(),
                wish.card(),
                wish.cardUntil(),
                wish.specialties(),
                wish.term(),
                wish.employers(),
                before.ties(),
                wish.leads(),
                wish.note(),
                before.left(),
                before.edition());
    }

    private static CorpsPerson with(CorpsPerson person, CorpsPerson.@Nullable Account account, @Nullable Left left) {
        return new CorpsPerson(
                person.id(),
                account,
                person.name().strip(),
                person.kind(),
                person.card(),
                person.cardUntil(),
                person.specialties(),
                person.term(),
                person.employers(),
                person.ties(),
                person.leads(),
                person.note(),
                left,
                person.edition());
    }

    private void announce(String action, String name, UnitCode district, Map<String, Object> detail) {
        events.publishEvent(new CorpsChanged(action, name, district, detail));
    }
}
