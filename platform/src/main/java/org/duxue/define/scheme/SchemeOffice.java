package org.duxue.define.scheme;

import java.util.Map;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Schemes are the district's: who writes them must be allowed to there, and every deed is told of there. */
@Component
class SchemeOffice {
    private final Gate gate;
    private final Units units;
    private final ApplicationEventPublisher events;

    SchemeOffice(Gate gate, Units units, ApplicationEventPublisher events) {
        this.gate = gate;
        this.units = units;
        this.events = events;
    }

    /** @throws org.duxue.ground.shared.Problem when the caller may not write schemes */
    void requireWriter() {
        gate.require(Permission.SCHEME_WRITE, district());
    }

    void tell(String verb, String scheme, Map<String, Object> detail) {
        events.publishEvent(new SchemeChanged(verb, scheme, detail, district()));
    }

    private UnitCode district() {
        return units.root().map(Unit::code).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "区县"));
    }
}
