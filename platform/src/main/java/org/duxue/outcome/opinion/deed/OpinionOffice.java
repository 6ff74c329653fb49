package org.duxue.outcome.opinion.deed;

import java.util.Optional;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.springframework.stereotype.Component;

/** Where the supervision office is told of things: the district above everything. */
@Component
class OpinionOffice {
    private final Units units;

    OpinionOffice(Units units) {
        this.units = units;
    }

    Optional<UnitCode> district() {
        return units.root().map(Unit::code);
    }
}
