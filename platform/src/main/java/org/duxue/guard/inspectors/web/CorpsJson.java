package org.duxue.guard.inspectors.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.CorpsKind;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.Ground;
import org.duxue.guard.inspectors.Recusal;
import org.jspecify.annotations.Nullable;

/** People of the register on the wire. */
final class CorpsJson {
    private static final UUID NOBODY = new UUID(0, 0);

    private CorpsJson() {}

    record TermJson(LocalDate from, LocalDate to, int index) {}

    record EmployerJson(
            @Nullable String unit,
            @Nullable String name,
            @Nullable String post,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        CorpsPerson.Employer employer() {
            return new CorpsPerson.Employer(
                    unit == null || unit.isBlank() ? null : new UnitCode(unit), text(name), text(post), from, to);
        }
    }

    /** What the office writes about a person. */
    record Edit(
            @Nullable String name,
            String kind,
            @Nullable String account,
            @Nullable String card,
            @Nullable LocalDate cardUntil,
            @Nullable List<String> specialties,
            @Nullable TermJson term,
            @Nullable List<EmployerJson> employers,
            @Nullable Boolean leads,
            @Nullable String note) {
        CorpsPerson person() {
            return new CorpsPerson(
                    NOBODY,
                    null,
                    text(name),
                    Words.parse(CorpsKind.class, kind),
                    card == null || card.isBlank() ? null : card.strip(),
                    cardUntil,
                    specialties == null ? List.of() : specialties,
                    term == null ? null : new CorpsPerson.Term(term.from(), term.to(), term.index()),
                    employers == null
                            ? List.of()
                            : employers.stream().map(EmployerJson::employer).toList(),
                    List.of(),
                    Boolean.TRUE.equals(leads),
                    text(note),
                    null,
                    0);
        }
    }

    record TieEdit(
            @Nullable UUID id,
            String ground,
            String unit,
            @Nullable String who,
            @Nullable String relation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note) {
        CorpsPerson.Tie tie() {
            return new CorpsPerson.Tie(
                    id,
                    Words.parse(Ground.class, ground),
                    new UnitCode(unit),
                    text(who),
                    text(relation),
                    from,
                    until,
                    text(note),
                    "",
                    null);
        }
    }

    record TiesEdit(List<TieEdit> ties) {}

    record ExitRequest(@Nullable LocalDate on, @Nullable String reason) {}

    record TieView(
            UUID id,
            String ground,
            String unit,
            String unitName,
            String who,
            String relation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String note,
            String declaredBy,
            Instant declaredAt,
            boolean active) {}

    record RefusalView(
            String ground,
            String clause,
            String message,
            @Nullable LocalDate until) {
        static RefusalView of(Recusal.Refusal refusal) {
            return new RefusalView(Words.of(refusal.ground()), Ground.CLAUSE, refusal.message(), refusal.until());
        }
    }

    record Verdict(UUID person, String unit, String unitName, LocalDate on, boolean free, List<RefusalView> refusals) {}

    /** @param refusals for the unit that was asked about; null without one */
    record View(
            UUID id,
            long edition,
            String state,
            String name,
            String kind,
            @Nullable String account,
            @Nullable UUID accountId,
            @Nullable String card,
            @Nullable LocalDate cardUntil,
            List<String> specialties,
            @Nullable TermJson term,
            List<EmployerJson> employers,
            boolean leads,
            String note,
            @Nullable LocalDate leftOn,
            @Nullable String leftReason,
            List<TieView> ties,
            int load,
            @Nullable List<RefusalView> refusals) {}

    /** What a view needs beside the person. */
    record Surroundings(
            Map<UnitCode, String> unitNames,
            int load,
            LocalDate today,
            @Nullable List<Recusal.Refusal> refusals) {}

    static View view(CorpsPerson person, Surroundings around) {
        CorpsPerson.Account account = person.account();
        CorpsPerson.Term term = person.term();
        CorpsPerson.Left left = person.left();
        List<Recusal.Refusal> refusals = around.refusals();
        return new View(
                person.id(),
                person.edition(),
                Words.of(person.standing(around.today())),
                person.name(),
                Words.of(person.kind()),
                account == null ? null : account.name(),
                account == null ? null : account.id(),
                person.card(),
                person.cardUntil(),
                person.specialties(),
                term == null ? null : new TermJson(term.from(), term.to(), term.index()),
                person.employers().stream().map(CorpsJson::employer).toList(),
                person.leads(),
                person.note(),
                left == null ? null : left.on(),
                left == null ? null : left.reason(),
                person.ties().stream().map(tie -> tie(tie, around)).toList(),
                around.load(),
                refusals == null ? null : refusals.stream().map(RefusalView::of).toList());
    }

    private static EmployerJson employer(CorpsPerson.Employer employer) {
        UnitCode unit = employer.unit();
        return new EmployerJson(
                unit == null ? null : unit.value(), employer.name(), employer.post(), employer.from(), employer.to());
    }

    private static TieView tie(CorpsPerson.Tie tie, Surroundings around) {
        LocalDate until = tie.until();
        return new TieView(
                Objects.requireNonNull(tie.id()),
                Words.of(tie.ground()),
                tie.unit().value(),
                around.unitNames().getOrDefault(tie.unit(), tie.unit().value()),
                tie.who(),
                tie.relation(),
                tie.from(),
                until,
                tie.note(),
                tie.declaredBy(),
                Objects.requireNonNull(tie.declaredAt()),
                until == null || !around.today().isAfter(until));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
