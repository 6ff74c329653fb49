package org.duxue.define.facts;

import java.util.ArrayList;
import java.util.List;
import org.duxue.define.facts.FactSheets.Saved;
import org.duxue.fixtures.House;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.rows.FactValue;

/** Words for stories about facts. */
class FactsFixtures {
    static final String PACK = "balanced-development";
    static final Period YEAR = new Period(2025);
    static final UnitCode A = new UnitCode(Qinghe.SCHOOL_A);
    static final UnitCode B = new UnitCode(Qinghe.SCHOOL_B);

    private final House house;
    private final SaveFacts save;
    private final ReadFacts read;

    FactsFixtures(House house, SaveFacts save, ReadFacts read) {
        this.house = house;
        this.save = save;
        this.read = read;
    }

    /** Fills in pairs of column and JSON value, based on the version the person sees. */
    Saved fill(Person person, UnitCode unit, String... pairs) {
        return house.as(
                person,
                () -> save.save(request(unit, read.sheet(unit, YEAR, null).version(), pairs)));
    }

    Saved fillBasedOn(int version, Person person, UnitCode unit, String... pairs) {
        return house.as(person, () -> save.save(request(unit, version, pairs)));
    }

    FactSheet sheet(Person person, UnitCode unit) {
        return house.as(person, () -> read.sheet(unit, YEAR, null));
    }

    static SaveFacts.Request request(UnitCode unit, int based, String... pairs) {
        List<SaveFacts.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(new SaveFacts.Entry(pairs[i], ValueJson.MAPPER.readTree(pairs[i + 1]), null));
        }
        boolean district = unit.value().equals(Qinghe.DISTRICT);
        return new SaveFacts.Request(unit, YEAR, PACK, based, district, entries);
    }

    static FactValue number(double number) {
        return new FactValue.Amount(number);
    }
}
