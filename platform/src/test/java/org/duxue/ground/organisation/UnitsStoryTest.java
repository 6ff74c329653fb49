package org.duxue.ground.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Units as their people see them. */
@InTheHouse
class UnitsStoryTest {
    private final House house;
    private final Units units;

    @Autowired
    UnitsStoryTest(House house, Units units) {
        this.house = house;
        this.units = units;
    }

    @Test
    void listsByPinyinAndTurnsPagesWithoutLossOrRepetition() {
        List<String> seen = new ArrayList<>();
        Page<Unit> page = house.as(Qinghe.LUO, () -> units.search(null, null, null, 2));
        while (true) {
            page.items().forEach(unit -> seen.add(unit.name()));
            String next = page.next();
            if (next == null) {
                break;
            }
            page = house.as(Qinghe.LUO, () -> units.search(null, null, next, 2));
        }
        assertThat(seen)
                .containsExactly(
                        "明衡教育评估中心",
                        "清河第二小学",
                        "清河区",
                        "清河区督学与专家库",
                        "清河实验小学",
                        "清河中学",
                        "上河九年一贯制学校",
                        "上河镇",
                        "下河教学点",
                        "下河镇",
                        "下河镇中心幼儿园");
    }

    @Test
    void findsByPartOfTheNameOrTheCodeAndTakesPercentSignsLiterally() {
        assertThat(house.as(Qinghe.LUO, () -> units.search(UnitKind.SCHOOL, "小学", null, 10))
                        .total())
                .isEqualTo(2);
        assertThat(house.as(Qinghe.LUO, () -> units.search(null, "2150199", null, 10))
                        .total())
                .isEqualTo(3);
        assertThat(house.as(Qinghe.LUO, () -> units.search(null, "%", null, 10)).items())
                .isEmpty();
    }

    @Test
    void showsASchoolOnlyItselfAndWhatItLiesIn() {
        assertThat(house.as(Qinghe.YIN, units::all)).extracting(Unit::name).containsExactly("清河区", "清河实验小学", "上河镇");
    }

    @Test
    void knowsWhoLiesWithinWhomAfterAMove() {
        UnitCode school = new UnitCode("2150199009");
        house.as(
                Qinghe.SHU,
                () -> units.bringIn(List.of(Unit.of("2150199009", "新校", UnitKind.SCHOOL, Qinghe.UPPER_TOWN))));
        assertThat(within(school, Qinghe.UPPER_TOWN)).isTrue();
        house.as(
                Qinghe.SHU,
                () -> units.bringIn(List.of(Unit.of("2150199009", "新校", UnitKind.SCHOOL, Qinghe.LOWER_TOWN))));
        assertThat(within(school, Qinghe.UPPER_TOWN)).isFalse();
        assertThat(within(school, Qinghe.LOWER_TOWN)).isTrue();
        assertThat(within(school, Qinghe.DISTRICT)).isTrue();
        house.asSuperuser("delete from organisation_unit where code = '2150199009' returning code");
    }

    @Test
    void bringsAChildInBeforeItsParentAndTouchesNothingTheSecondTime() {
        List<Unit> batch = List.of(
                Unit.of("900002", "东小学", UnitKind.SCHOOL, "900001"),
                Unit.of("900001", "东镇", UnitKind.TOWN, Qinghe.DISTRICT));
        assertThat(house.as(Qinghe.SHU, () -> units.bringIn(batch))).isEqualTo(2);
        assertThat(house.as(Qinghe.SHU, () -> units.bringIn(batch))).isZero();
        assertThat(within(new UnitCode("900002"), Qinghe.DISTRICT)).isTrue();
        house.asSuperuser("delete from organisation_unit where code = '900002' returning code");
        house.asSuperuser("delete from organisation_unit where code = '900001' returning code");
    }

    @Test
    void refusesATownThatWouldLieWithinItself() {
        assertThatThrownBy(() -> house.as(
                        Qinghe.SHU,
                        () -> units.bringIn(
                                List.of(Unit.of(Qinghe.UPPER_TOWN, "上河镇", UnitKind.TOWN, Qinghe.SCHOOL_A)))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private boolean within(UnitCode unit, String above) {
        return house.as(Qinghe.LUO, () -> units.liesWithin(unit, List.of(new UnitCode(above))));
    }
}
