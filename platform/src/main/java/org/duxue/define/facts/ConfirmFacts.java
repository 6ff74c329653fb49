package org.duxue.define.facts;

import org.duxue.define.framework.Frameworks;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit stands by its facts as they are now. Doing it twice changes nothing; a later change makes it lapse. */
@Component
public class ConfirmFacts {
    private final Gate gate;
    private final Frameworks frameworks;
    private final FactSheets sheets;
    private final ApplicationEventPublisher events;

    ConfirmFacts(Gate gate, Frameworks frameworks, FactSheets sheets, ApplicationEventPublisher events) {
        this.gate = gate;
        this.frameworks = frameworks;
        this.sheets = sheets;
        this.events = events;
    }

    @Transactional
    public FactSheet confirm(UnitCode unit, Period period, String pack) {
        gate.require(Permission.FACTS_CONFIRM, unit);
        String known = frameworks.pack(pack).id();
        FactSheet sheet = sheets.find(unit, period);
        if (sheet.version() == 0) {
            throw FactsProblem.NOTHING_TO_CONFIRM.with("period", period);
        }
        boolean standing = sheets.confirmation(unit, period, known)
                .filter(confirmation -> confirmation.version() == sheet.version())
                .isPresent();
        if (!standing) {
            sheets.confirm(unit, period, known, sheet.version(), Acting.actor());
            events.publishEvent(new FactsEvent.Confirmed(unit, period, known, sheet.version()));
        }
        return sheet;
    }
}
