package org.duxue.guard.inspectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The grounds of article 12, day by day. */
class RecusalTest {
    private static final UnitCode SCHOOL = new UnitCode("S1");
    private static final UnitCode OTHER = new UnitCode("S2");
    private static final Recusal.Place PLACE = Recusal.Place.of(SCHOOL, "清河小学");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void leavesWhoeverHasNoTieFree() {
        assertThat(Recusal.of(person(List.of(), List.of()), PLACE, DAY)).isEmpty();
        assertThat(Recusal.of(
                        person(List.of(worked(OTHER, null)), List.of(tie(Ground.HEAD_RELATIVE, OTHER, null))),
                        PLACE,
                        DAY))
                .isEmpty();
    }

    @Test
    void recusesTheNearRelativeOfTheHead() {
        assertThat(grounds(person(List.of(), List.of(tie(Ground.HEAD_RELATIVE, SCHOOL, null)))))
                .containsExactly(Ground.HEAD_RELATIVE);
    }

    @Test
    void recusesWhoseFamilyWorksThere() {
        List<Recusal.Refusal> found =
                Recusal.of(person(List.of(), List.of(tie(Ground.FAMILY_EMPLOYED, SCHOOL, null))), PLACE, DAY);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.message()).contains("姐姐李某").contains("清河小学");
            assertThat(one.until()).isNull();
        });
    }

    @Test
    void recusesTheOwnStaff() {
        assertThat(grounds(person(List.of(worked(SCHOOL, null)), List.of()))).containsExactly(Ground.OWN_STAFF);
        assertThat(grounds(person(List.of(worked(SCHOOL, DAY)), List.of()))).containsExactly(Ground.OWN_STAFF);
    }

    @Test
    void recusesForThreeYearsAfterLeavingToTheDay() {
        LocalDate left = LocalDate.of(2023, 3, 11);
        CorpsPerson person = person(List.of(worked(SCHOOL, left)), List.of());
        assertThat(Recusal.of(person, PLACE, DAY)).singleElement().satisfies(one -> {
            assertThat(one.ground()).isEqualTo(Ground.LEFT_RECENTLY);
            assertThat(one.until()).isEqualTo(LocalDate.of(2026, 3, 11));
        });
        assertThat(Recusal.of(person, PLACE, LocalDate.of(2026, 3, 11))).isEmpty();
    }

    @Test
    void countsACampusAsTheSchoolItself() {
        Recusal.Place withCampus = new Recusal.Place(SCHOOL, "清河小学", Set.of(OTHER));
        assertThat(Recusal.of(person(List.of(worked(OTHER, null)), List.of()), withCampus, DAY))
                .extracting(Recusal.Refusal::ground)
                .containsExactly(Ground.OWN_STAFF);
    }

    @Test
    void letsADeclaredTieEndOnItsDay() {
        CorpsPerson person = person(List.of(), List.of(tie(Ground.DECLARED, SCHOOL, DAY)));
        assertThat(Recusal.of(person, PLACE, DAY))
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(DAY.plusDays(1)));
        assertThat(Recusal.of(person, PLACE, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void namesEveryGroundInTheOrderOfTheOrdinance() {
        CorpsPerson person = person(
                List.of(worked(SCHOOL, null)),
                List.of(
                        tie(Ground.DECLARED, SCHOOL, null),
                        tie(Ground.FAMILY_EMPLOYED, SCHOOL, null),
                        tie(Ground.HEAD_RELATIVE, SCHOOL, null)));
        assertThat(grounds(person))
                .containsExactly(Ground.HEAD_RELATIVE, Ground.FAMILY_EMPLOYED, Ground.OWN_STAFF, Ground.DECLARED);
    }

    private static List<Ground> grounds(CorpsPerson person) {
        return Recusal.of(person, PLACE, DAY).stream()
                .map(Recusal.Refusal::ground)
                .toList();
    }

    private static Employer worked(UnitCode unit, @Nullable LocalDate to) {
        return new Employer(unit, "某校", "教师", LocalDate.of(2010, 9, 1), to);
    }

    private static Tie tie(Ground ground, UnitCode unit, @Nullable LocalDate until) {
        return new Tie(UUID.randomUUID(), ground, unit, "李某", "姐姐", null, until, "合伙办学", "罗", null);
    }

    private static CorpsPerson person(List<Employer> employers, List<Tie> ties) {
        return new CorpsPerson(
                UUID.randomUUID(),
                null,
                "苏专家",
                CorpsKind.EXPERT,
                null,
                null,
                List.of(),
                null,
                employers,
                ties,
                false,
                "",
                null,
                1);
    }
}
