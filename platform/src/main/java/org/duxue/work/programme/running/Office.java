package org.duxue.work.programme.running;

import java.util.Map;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.announce.ProgrammeDeed;
import org.duxue.work.programme.announce.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What all deeds of the office have in common: who may do them, that they need a reason, and that they are written down. */
@Component
class Office {
    private final Gate gate;
    private final Units units;
    private final ApplicationEventPublisher events;

    Office(Gate gate, Units units, ApplicationEventPublisher events) {
        this.gate = gate;
        this.units = units;
        this.events = events;
    }

    /** The district, for whoever runs programmes there. */
    UnitCode require() {
        UnitCode district = units.root()
                .map(Unit::code)
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", Permission.PROGRAMME_WRITE.code()));
        gate.require(Permission.PROGRAMME_WRITE, district);
        return district;
    }

    boolean is() {
        return units.root()
                .map(Unit::code)
                .filter(district -> gate.allows(Permission.PROGRAMME_WRITE, district))
                .isPresent();
    }

    static String reason(String given) {
        if (given.isBlank()) {
            throw ProgrammeProblem.NOT_RIGHT.with("count", 1).at("reason", "请写明理由");
        }
        return given.strip();
    }

    void announce(String action, UUID about, UnitCode at, Map<String, Object> detail) {
        String subject = (action.startsWith("programme:programme:") ? "programme " : "case ") + about;
        events.publishEvent(new ProgrammeDeed(action, subject, at, detail));
    }

    void tell(Told told) {
        events.publishEvent(told);
    }
}
