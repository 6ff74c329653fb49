package org.duxue.ground.organisation;

import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤并: writes down that a unit is no more and who takes its work over. What was recorded of it stays. */
@Component
public class EndUnit {
    private final Gate gate;
    private final Units units;
    private final ApplicationEventPublisher events;

    EndUnit(Gate gate, Units units, ApplicationEventPublisher events) {
        this.gate = gate;
        this.units = units;
        this.events = events;
    }

    @Transactional
    public Unit end(UnitCode code, Units.Ending ending) {
        gate.require(Permission.UNIT_WRITE, code);
        Unit unit = units.find(code).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + code));
        if (unit.parent() == null) {
            throw HouseProblem.FIELDS_INVALID.with("count", 1).at("code", "区县本身不能撤并");
        }
        for (UnitCode heir : ending.successors()) {
            if (heir.equals(code) || units.find(heir).isEmpty()) {
                throw HouseProblem.FIELDS_INVALID
                        .with("count", 1)
                        .at("successors", "承接单位“" + heir + "”不存在或就是本单位，请从单位列表中选择");
            }
        }
        if (ending.reason().isBlank()) {
            throw HouseProblem.FIELDS_INVALID.with("count", 1).at("reason", "请写明撤并的依据");
        }
        units.end(code, ending);
        events.publishEvent(new UnitEnded(code, ending));
        return unit;
    }
}
