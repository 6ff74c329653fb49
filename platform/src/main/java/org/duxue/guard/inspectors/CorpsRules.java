package org.duxue.guard.inspectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Term;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.jspecify.annotations.Nullable;

/** What an entry of the register must fulfil. Pure; every fault is found at once. */
final class CorpsRules {
    private static final int LONGEST_NAME = 64;
    private static final int TERM_YEARS = 3;
    private static final int TERMS_IN_A_ROW = 3;

    private CorpsRules() {}

    static List<Problem.Field> of(CorpsPerson person, Set<UnitCode> known) {
        List<Problem.Field> faults = new ArrayList<>();
        if (person.name().isBlank() || person.name().length() > LONGEST_NAME) {
            fault(faults, "name", "请填写姓名或机构名称，最多 64 字");
        }
        Term term = person.term();
        if (term == null && person.kind() == CorpsKind.PART_TIME) {
            fault(faults, "term", "兼职督学须有聘期");
        }
        if (term != null) {
            term(person, term, faults);
        }
        for (int i = 0; i < person.employers().size(); i++) {
            employer("employers[" + i + "].", person.employers().get(i), known, faults);
        }
        return faults;
    }

    static List<Problem.Field> of(List<Tie> ties, Set<UnitCode> known) {
        List<Problem.Field> faults = new ArrayList<>();
        for (int i = 0; i < ties.size(); i++) {
            Tie tie = ties.get(i);
            String at = "ties[" + i + "].";
            if (!tie.ground().declared()) {
                fault(faults, at + "ground", "本人任职与离任由工作经历自动判断，不必申报");
            }
            if (!known.contains(tie.unit())) {
                fault(faults, at + "unit", "没有代码为“" + tie.unit() + "”的单位，请从单位列表中选择");
            }
            if (tie.ground() == Ground.DECLARED && tie.note().isBlank()) {
                fault(faults, at + "note", "请写明是什么关系");
            }
            ordered(at + "until", tie.from(), tie.until(), faults);
        }
        return faults;
    }

    private static void term(CorpsPerson person, Term term, List<Problem.Field> faults) {
        ordered("term.to", term.from(), term.to(), faults);
        if (person.kind() != CorpsKind.PART_TIME) {
            return;
        }
        if (term.to().isAfter(term.from().plusYears(TERM_YEARS))) {
            fault(faults, "term.to", "兼职督学每届任期三年");
        }
        if (term.index() < 1 || term.index() > TERMS_IN_A_ROW) {
            fault(faults, "term.index", "兼职督学连续任职不超过三届");
        }
    }

    private static void employer(String at, Employer employer, Set<UnitCode> known, List<Problem.Field> faults) {
        if (employer.name().isBlank()) {
            fault(faults, at + "name", "请填写单位名称");
        }
        UnitCode unit = employer.unit();
        if (unit != null && !known.contains(unit)) {
            fault(faults, at + "unit", "没有代码为“" + unit + "”的单位；区外单位不填代码");
        }
        ordered(at + "to", employer.from(), employer.to(), faults);
    }

    private static void ordered(
            String field, @Nullable LocalDate from, @Nullable LocalDate to, List<Problem.Field> faults) {
        if (from != null && to != null && to.isBefore(from)) {
            fault(faults, field, "结束日期早于开始日期");
        }
    }

    private static void fault(List<Problem.Field> faults, String field, String message) {
        faults.add(new Problem.Field(field, message));
    }
}
