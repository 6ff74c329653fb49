package org.duxue.guard.inspectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Who may not take part in judging which unit: the statutory grounds of the municipal ordinance, article 12, answered from
 * the register alone. Pure; the day it is asked for is an argument.
 */
public final class Recusal {
    /** Whoever left a unit may not judge it before so many years have passed. */
    static final int YEARS_AFTER_LEAVING = 3;

    private Recusal() {}

    /**
     * A unit as recusal sees it.
     *
     * @param same the unit itself, the school it is a campus of, and its own campuses: who works in one works in all
     */
    public record Place(UnitCode code, String name, Set<UnitCode> same) {
        public Place {
            same = Set.copyOf(same);
        }

        public static Place of(UnitCode code, String name) {
            return new Place(code, name, Set.of(code));
        }

        boolean is(@Nullable UnitCode other) {
            return other != null && (other.equals(code) || same.contains(other));
        }
    }

    /**
     * A ground that holds.
     *
     * @param until the first day on which it no longer holds, or null when nobody knows
     */
    public record Refusal(
            Ground ground, String message, @Nullable LocalDate until) {}

    /** Every ground that keeps the person away from the unit on that day, in the order of the ordinance; empty when free. */
    public static List<Refusal> of(CorpsPerson person, Place unit, LocalDate on) {
        List<Refusal> found = new ArrayList<>();
        for (Ground ground : List.of(Ground.HEAD_RELATIVE, Ground.FAMILY_EMPLOYED)) {
            declared(person, ground, unit, on, found);
        }
        for (Employer employer : person.employers()) {
            if (unit.is(employer.unit())) {
                worked(person, employer, unit, on, found);
            }
        }
        declared(person, Ground.DECLARED, unit, on, found);
        return List.copyOf(found);
    }

    private static void declared(CorpsPerson person, Ground ground, Place unit, LocalDate on, List<Refusal> found) {
        for (Tie tie : person.ties()) {
            if (tie.ground() == ground && unit.is(tie.unit()) && tie.holds(on)) {
                LocalDate until = tie.until() == null ? null : tie.until().plusDays(1);
                found.add(new Refusal(ground, message(person, tie, unit), until));
            }
        }
    }

    private static String message(CorpsPerson person, Tie tie, Place unit) {
        String relative = tie.relation() + tie.who();
        return switch (tie.ground()) {
            case HEAD_RELATIVE ->
                person.name() + "是" + unit.name() + "负责人的近亲属" + (relative.isEmpty() ? "" : "（" + relative + "）");
            case FAMILY_EMPLOYED ->
                person.name() + "的" + (relative.isEmpty() ? "配偶、父母或子女" : relative) + "在" + unit.name() + "工作";
            case DECLARED, OWN_STAFF, LEFT_RECENTLY ->
                person.name() + "与" + unit.name() + "有其他利害关系" + (tie.note().isEmpty() ? "" : "：" + tie.note());
        };
    }

    private static void worked(CorpsPerson person, Employer employer, Place unit, LocalDate on, List<Refusal> found) {
        LocalDate from = employer.from();
        LocalDate to = employer.to();
        if (from != null && on.isBefore(from)) {
            return;
        }
        if (to == null || !on.isAfter(to)) {
            found.add(new Refusal(
                    Ground.OWN_STAFF,
                    person.name() + "是" + unit.name() + "的在职人员",
                    to == null ? null : to.plusYears(YEARS_AFTER_LEAVING)));
            return;
        }
        LocalDate free = to.plusYears(YEARS_AFTER_LEAVING);
        if (on.isBefore(free)) {
            found.add(new Refusal(Ground.LEFT_RECENTLY, person.name() + "于" + to + "离开" + unit.name() + "，未满三年", free));
        }
    }
}
