package org.duxue.entrance.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.Corps;
import org.duxue.guard.inspectors.CorpsKind;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.duxue.guard.inspectors.Ground;
import org.duxue.guard.inspectors.KeepCorps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who inspect the invented district, each with a tie to one of its schools, so that recusal can be seen at work. */
@Component
class DemoCorps {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Corps corps;
    private final KeepCorps keep;
    private final Units units;
    private final Clock clock;

    DemoCorps(Corps corps, KeepCorps keep, Units units, Clock clock) {
        this.corps = corps;
        this.keep = keep;
        this.units = units;
        this.clock = clock;
    }

    /** Enters them unless somebody is on the register; answers the ids of the demonstration's own by account. */
    Map<String, UUID> enter(List<String> schools) {
        LocalDate today = LocalDate.now(clock);
        if (corps.everybody(today).isEmpty()) {
            LocalDate left = today.minusYears(1);
            tied(
                    person(DemoPeople.EXPERT, CorpsKind.EXPERT, false, List.of("语文教学", "德育"), List.of()),
                    Ground.FAMILY_EMPLOYED,
                    schools.get(1),
                    "配偶");
            enter(
                    DemoPeople.EXPERT_2,
                    person(
                            DemoPeople.EXPERT_2,
                            CorpsKind.EXPERT,
                            false,
                            List.of("数学教学", "学校管理"),
                            List.of(worked(schools.get(2), left))));
            enter(
                    DemoPeople.EXPERT_3,
                    person(
                            DemoPeople.EXPERT_3,
                            CorpsKind.EXPERT,
                            true,
                            List.of("学前教育", "体育"),
                            List.of(worked(schools.get(4), null))));
            tied(
                    person(DemoPeople.INSPECTOR, CorpsKind.FULL_TIME, true, List.of("学校管理", "安全"), List.of()),
                    Ground.HEAD_RELATIVE,
                    schools.get(3),
                    "表兄");
            enter(
                    DemoPeople.INSTITUTION,
                    person(DemoPeople.INSTITUTION, CorpsKind.INSTITUTION, false, List.of("课堂观察"), List.of()));
        }
        Map<String, UUID> ids = new TreeMap<>();
        for (CorpsPerson one : corps.everybody(today)) {
            CorpsPerson.Account account = one.account();
            if (account != null) {
                ids.put(account.name(), one.id());
            }
        }
        return ids;
    }

    private CorpsPerson enter(String account, CorpsPerson person) {
        return keep.enter(person, account);
    }

    private void tied(CorpsPerson person, Ground ground, String school, String relation) {
        CorpsPerson entered = enter(account(person), person);
        Tie tie = new Tie(null, ground, new UnitCode(school), "", relation, null, null, "本人申报", "", null);
        keep.tie(entered.id(), List.of(tie), entered.edition());
    }

    private static String account(CorpsPerson person) {
        return DemoPeople.ofTheCorps().stream()
                .filter(one -> one.displayName().equals(person.name()))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private CorpsPerson person(
            String account, CorpsKind kind, boolean leads, List<String> specialties, List<Employer> employers) {
        String name = DemoPeople.ofTheCorps().stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow()
                .displayName();
        LocalDate from = LocalDate.of(LocalDate.now(clock).getYear(), 1, 1);
        return new CorpsPerson(
                NOBODY,
                null,
                name,
                kind,
                null,
                null,
                specialties,
                new CorpsPerson.Term(from, from.plusYears(3).minusDays(1), 1),
                employers,
                List.of(),
                leads,
                "",
                null,
                0);
    }

    private Employer worked(String school, @Nullable LocalDate to) {
        UnitCode code = new UnitCode(school);
        String name = units.find(code).map(Unit::name).orElse(school);
        return new Employer(code, name, "副校长", null, to);
    }
}
