package org.duxue.demo.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.Premises;
import org.duxue.demo.school.School;
import org.duxue.demo.school.SchoolType;
import org.duxue.demo.school.Setting;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;
import org.junit.jupiter.api.Test;

class DemoDistrictTest {
    private static final DemoDistrict LAST = DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, 2025);

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, 2025)).isEqualTo(LAST);
        assertThat(DemoDistrict.generate(1, 2025).schools()).isNotEqualTo(LAST.schools());
    }

    @Test
    void refusesAYearInWhichItDoesNotExist() {
        assertThatThrownBy(() -> DemoDistrict.generate(1, 2026)).hasMessageContaining("2026");
    }

    @Test
    void isAsLargeAsARealDistrict() {
        assertThat(counted(SchoolType.PRIMARY_SCHOOL) + counted(SchoolType.TEACHING_POINT))
                .isEqualTo(60);
        assertThat(counted(SchoolType.JUNIOR_SCHOOL) + counted(SchoolType.NINE_YEAR))
                .isEqualTo(35);
        assertThat(counted(SchoolType.SENIOR_SCHOOL)
                        + counted(SchoolType.COMPLETE_SECONDARY)
                        + counted(SchoolType.TWELVE_YEAR))
                .isEqualTo(10);
        assertThat(counted(SchoolType.VOCATIONAL)).isEqualTo(6);
        assertThat(counted(SchoolType.SPECIAL)).isEqualTo(2);
        assertThat(LAST.kindergartens()).hasSize(120);
        assertThat(pupils(LAST, Stage.PRIMARY)).isBetween(70_000, 86_000);
        assertThat(pupils(LAST, Stage.JUNIOR)).isBetween(40_000, 46_000);
        assertThat(pupils(LAST, Stage.SENIOR)).isBetween(21_000, 26_000);
    }

    @Test
    void givesEveryInstitutionACodeOfItsOwnInTheOfficialShape() {
        List<String> codes = Stream.concat(
                        LAST.schools().stream().map(School::code),
                        LAST.kindergartens().stream().map(Kindergarten::code))
                .toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("(11|21|31|34|36|51)50\\d{6}"));
        Set<String> names = new HashSet<>();
        assertThat(LAST.schools()).allMatch(school -> names.add(school.name()));
        assertThat(LAST.kindergartens()).allMatch(garden -> names.add(garden.name()));
    }

    @Test
    void hasPointsOnBothSidesOfTheFiftyPupilLine() {
        List<Integer> points = LAST.schools().stream()
                .filter(school -> school.type() == SchoolType.TEACHING_POINT)
                .map(School::pupils)
                .toList();
        assertThat(points)
                .anyMatch(size -> size < 50)
                .anyMatch(size -> size >= 50)
                .allMatch(size -> size < 100);
    }

    @Test
    void addsUpInEverySchool() {
        for (int year = DemoDistrict.FIRST_YEAR; year <= DemoDistrict.LAST_YEAR; year++) {
            for (School school :
                    DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, year).schools()) {
                school.parts().values().forEach(part -> assertAddsUp(school.name(), part));
                Premises premises = school.premises();
                assertThat(premises.indoorSports()).as(school.name()).isLessThan(premises.teaching());
                assertThat(premises.outdoorSports()).as(school.name()).isBetween(0.0, premises.site());
                assertThat(premises.equipment()).as(school.name()).isBetween(0.0, premises.assets());
                assertThat(school.funds().training() / school.funds().publicFunds())
                        .isGreaterThan(0.05);
            }
        }
    }

    private static void assertAddsUp(String name, StagePart part) {
        StagePart.Teachers teachers = part.teachers();
        assertThat(part.classes().stream().mapToInt(Integer::intValue).sum())
                .as(name)
                .isEqualTo(part.pupils().total());
        assertThat(teachers.degrees().total()).as(name).isEqualTo(teachers.total());
        assertThat(teachers.own().total()).as(name).isLessThanOrEqualTo(teachers.total());
        assertThat(teachers.backbone()).as(name).isLessThanOrEqualTo(teachers.total());
        StagePart.Titles titles = teachers.titles();
        assertThat(titles.full() + titles.associate() + titles.middle() + titles.junior() + titles.none())
                .as(name)
                .isEqualTo(teachers.total());
        StagePart.Cohort cohort = part.pupils().cohort();
        assertThat(part.pupils().graduates())
                .as(name)
                .isLessThanOrEqualTo(cohort.intake() + cohort.movedIn() - cohort.movedOut() - cohort.deaths());
    }

    @Test
    void letsTheSameSchoolsGrowShrinkAndCloseRanks() {
        DemoDistrict first = DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, 2023);
        assertThat(first.schools().stream().map(School::code).toList())
                .isEqualTo(LAST.schools().stream().map(School::code).toList());
        assertThat(villagePupils(LAST)).isLessThan(villagePupils(first));
        assertThat(children(LAST)).isLessThan(children(first));
        assertThat(pupils(LAST, Stage.JUNIOR)).isGreaterThan(pupils(first, Stage.JUNIOR));
        for (School school : LAST.schools()) {
            double change =
                    school.pupils() / (double) first.school(school.code()).pupils();
            assertThat(change).as(school.name()).isBetween(0.7, 1.15);
        }
    }

    @Test
    void putsTheDispersionsWhereTheTuningWantsThem() {
        for (long seed : new long[] {DemoDistrict.DEFAULT_SEED, 7, 99}) {
            List<Cast.Role> roles = Cast.schools();
            Map<String, Map<Stage, Integer>> pupils = Years.lastPupils(seed, roles);
            Spread spread = new Spread(roles, pupils, new Drawing(seed, roles, pupils).stocks(Tuning.standard()));
            assertThat(spread.of(Stage.PRIMARY, Measure.SPORTS_AREA)).isBetween(0.5005, 0.53);
            assertThat(spread.of(Stage.PRIMARY, Measure.EQUIPMENT)).isBetween(0.5005, 0.53);
            assertThat(spread.of(Stage.JUNIOR, Measure.EQUIPMENT)).isCloseTo(0.4502, within(0.0002));
            assertThat(spread.of(Stage.JUNIOR, Measure.SPORTS_AREA)).isLessThan(0.45);
        }
    }

    private static long counted(SchoolType type) {
        return LAST.schools().stream()
                .filter(school -> school.type() == type && school.identity().counted())
                .count();
    }

    private static int pupils(DemoDistrict district, Stage stage) {
        return district.schools().stream()
                .filter(school -> school.type().general())
                .map(school -> school.part(stage))
                .filter(Objects::nonNull)
                .mapToInt(part -> part.pupils().total())
                .sum();
    }

    private static int villagePupils(DemoDistrict district) {
        return district.schools().stream()
                .filter(school -> school.identity().setting() == Setting.VILLAGE)
                .mapToInt(School::pupils)
                .sum();
    }

    private static int children(DemoDistrict district) {
        return district.kindergartens().stream()
                .mapToInt(Kindergarten::children)
                .sum();
    }
}
