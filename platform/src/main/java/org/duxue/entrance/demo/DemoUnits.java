package org.duxue.entrance.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.School;
import org.duxue.demo.school.SchoolType;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * The list of units an office has before any statistics arrive. The statistics do not say which town a school lies in; this
 * list does.
 */
final class DemoUnits {
    private final Map<String, Unit> towns = new LinkedHashMap<>();
    private final Map<String, Unit> schools = new LinkedHashMap<>();

    private DemoUnits() {}

    /** Towns first, then schools and kindergartens; a campus lies in its main school. */
    static Collection<Unit> of(DemoDistrict district) {
        DemoUnits units = new DemoUnits();
        district.schools().forEach(units::add);
        district.kindergartens().forEach(units::add);
        Map<String, Unit> all = new LinkedHashMap<>(units.towns);
        all.putAll(units.schools);
        institutions().forEach(unit -> all.put(unit.code().value(), unit));
        return all.values();
    }

    /** Where those belong who review: units that hold no school. */
    static List<Unit> institutions() {
        return List.of(
                Unit.of(DemoPeople.EXPERTS, "清河区督学与专家库", UnitKind.INSTITUTION, DemoDistrict.CODE),
                Unit.of(DemoPeople.INSTITUTE, "明衡教育评估中心", UnitKind.INSTITUTION, DemoDistrict.CODE));
    }

    private void add(School school) {
        School.Identity identity = school.identity();
        UnitKind kind = identity.type() == SchoolType.TEACHING_POINT ? UnitKind.TEACHING_POINT : UnitKind.SCHOOL;
        add(
                Unit.of(identity.code(), identity.name(), kind, above(identity.parent(), identity.town())),
                identity.town(),
                identity.type().title(),
                identity.setting().belt().title(),
                identity.publicly() ? "公办" : "民办");
    }

    private void add(Kindergarten garden) {
        add(
                Unit.of(garden.code(), garden.name(), UnitKind.KINDERGARTEN, town(garden.town())),
                garden.town(),
                "幼儿园",
                garden.setting().belt().title(),
                garden.ownership().title());
    }

    private void add(Unit unit, String town, String type, String setting, String ownership) {
        schools.put(unit.code().value(), unit.in(town).described(type, setting, ownership));
    }

    private String above(@Nullable String main, String town) {
        String within = town(town);
        return main == null ? within : main;
    }

    /** The town's code: that of the district and a number of three digits. */
    private String town(String name) {
        return towns.computeIfAbsent(
                        name,
                        fresh -> new Unit(
                                new UnitCode("%s%03d".formatted(DemoDistrict.CODE, towns.size() + 1)),
                                fresh,
                                UnitKind.TOWN,
                                null,
                                null,
                                null,
                                new UnitCode(DemoDistrict.CODE),
                                fresh))
                .code()
                .value();
    }
}
