package org.duxue.define.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duxue.define.facts.FactSheets.Confirmation;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One unit's facts: as they are, as they were known at a moment, and how one of them came to be. */
@Component
@Transactional(readOnly = true)
public class ReadFacts {
    private final Gate gate;
    private final FactSheets sheets;

    ReadFacts(Gate gate, FactSheets sheets) {
        this.gate = gate;
        this.sheets = sheets;
    }

    public FactSheet sheet(UnitCode unit, Period period, @Nullable Instant asOf) {
        gate.require(Permission.FACTS_READ, unit);
        return asOf == null ? sheets.find(unit, period) : sheets.find(unit, period, asOf);
    }

    public List<FactVersion> history(UnitCode unit, Period period, String column) {
        gate.require(Permission.FACTS_READ, unit);
        return sheets.history(unit, period, column);
    }

    /** The confirmation of these very facts; one of an earlier version no longer counts. */
    public Optional<Confirmation> confirmation(FactSheet sheet, String pack) {
        gate.require(Permission.FACTS_READ, sheet.unit());
        return sheets.confirmation(sheet.unit(), sheet.period(), pack)
                .filter(confirmation -> confirmation.version() == sheet.version());
    }
}
