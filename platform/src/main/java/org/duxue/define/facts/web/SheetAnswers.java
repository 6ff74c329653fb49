package org.duxue.define.facts.web;

import java.util.List;
import java.util.Optional;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactSheets.Confirmation;
import org.duxue.define.facts.ReadFacts;
import org.duxue.define.facts.web.FactJson.FactView;
import org.duxue.define.facts.web.FactJson.SheetView;
import org.duxue.define.facts.web.FactJson.UnitView;
import org.duxue.define.framework.Frameworks;
import org.duxue.ground.http.Versions;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a unit's facts as a form: every column it can have, filled or empty, in the pack's order. */
@Component
class SheetAnswers {
    private final Frameworks frameworks;
    private final ReadFacts read;
    private final Gate gate;
    private final Units units;

    SheetAnswers(Frameworks frameworks, ReadFacts read, Gate gate, Units units) {
        this.frameworks = frameworks;
        this.read = read;
        this.gate = gate;
        this.units = units;
    }

    /** The visible unit of this code. */
    Unit unit(String code) {
        gate.require(Permission.FACTS_READ);
        return units.find(new UnitCode(code)).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + code));
    }

    /** @param now whether these are the facts of today, which can be edited and are confirmed or not */
    ResponseEntity<SheetView> of(Unit unit, FactSheet sheet, String pack, boolean now) {
        Optional<Confirmation> confirmation =
                now && sheet.version() > 0 ? read.confirmation(sheet, pack) : Optional.empty();
        return answer(unit, sheet, pack, confirmation, now && gate.allows(Permission.FACTS_WRITE, unit.code()));
    }

    /** Facts that have just been changed by the caller: editable, and confirmed by nobody yet. */
    ResponseEntity<SheetView> fresh(Unit unit, FactSheet sheet, String pack) {
        return answer(unit, sheet, pack, Optional.empty(), true);
    }

    private ResponseEntity<SheetView> answer(
            Unit unit, FactSheet sheet, String pack, Optional<Confirmation> confirmation, boolean editable) {
        Columns columns = Columns.of(frameworks.pack(pack).framework());
        String type = type(unit, sheet);
        List<FactView> facts = columns.of(unit.kind() == UnitKind.DISTRICT).stream()
                .filter(column -> sheet.value(column.id()) != null || columns.applies(column, type))
                .map(column -> FactView.of(column, sheet.facts().get(column.id())))
                .toList();
        SheetView view = new SheetView(
                UnitView.of(unit),
                sheet.period().toString(),
                pack,
                sheet.version(),
                facts,
                confirmation.map(Confirmation::person).orElse(null),
                confirmation.map(Confirmation::at).orElse(null),
                editable);
        return ResponseEntity.ok().eTag(Versions.tag(sheet.version())).body(view);
    }

    private static @Nullable String type(Unit unit, FactSheet sheet) {
        String known = sheet.words("type");
        return known == null ? unit.type() : known;
    }
}
