package org.duxue.define.facts.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.define.facts.imports.Staging.UnitRow;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.columns.ColumnMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The accepting job: units, facts, remembered headings, record and message in one transaction. When facts have changed since
 * the difference was looked at, it is made anew and goes back to the person instead.
 */
@Component
class AcceptImport {
    private final JobOutcome outcome;
    private final Gate gate;
    private final Imports imports;
    private final Staging staging;
    private final Units units;
    private final ApplicationEventPublisher events;

    AcceptImport(
            JobOutcome outcome,
            Gate gate,
            Imports imports,
            Staging staging,
            Units units,
            ApplicationEventPublisher events) {
        this.outcome = outcome;
        this.gate = gate;
        this.imports = imports;
        this.staging = staging;
        this.units = units;
        this.events = events;
    }

    void run(UUID id) {
        outcome.run(id, ImportState.ACCEPTING, "写入数据", this::accept);
    }

    private void accept(Import taken) {
        gate.require(Permission.IMPORT_WRITE, taken.unit());
        staging.alone(taken);
        if (staging.overtaken(taken)) {
            comeBack(taken);
            return;
        }
        units.bringIn(newcomers(taken));
        int touched = staging.apply(taken);
        staging.clearRows(taken.id());
        remember(taken);
        Import accepted = taken.in(ImportState.ACCEPTED, null);
        imports.update(accepted);
        events.publishEvent(new ImportEvent.Accepted(accepted, touched));
    }

    private void comeBack(Import taken) {
        Counts difference = staging.settle(taken);
        Import again = ReadImport.settled(taken, difference);
        imports.update(again.in(again.verdict(), JobOutcome.failure(ImportsProblem.FACTS_MOVED.problem())));
        events.publishEvent(new ImportEvent.CameBack(again, "核对之后数据又有变动，差异已重新计算，请再看一遍后接受。"));
    }

    /** The units the house does not know yet, and those whose description the file corrects. */
    private List<Unit> newcomers(Import taken) {
        Map<UnitCode, UnitRow> rows = new LinkedHashMap<>();
        staging.units(taken.id()).forEach(row -> rows.put(new UnitCode(row.code()), row));
        Map<UnitCode, Unit> known = units.named(rows.keySet());
        Set<UnitCode> there = new HashSet<>(known.keySet());
        there.addAll(rows.keySet());
        List<Unit> brought = new ArrayList<>();
        rows.forEach((code, row) -> {
            Unit before = known.get(code);
            UnitCode parent = before == null ? parent(row, there, taken.unit()) : before.parent();
            String type = or(row.type(), before == null ? null : before.type());
            brought.add(new Unit(
                    code,
                    row.name().isBlank() ? before == null ? code.value() : before.name() : row.name(),
                    kind(type, before),
                    type,
                    or(row.setting(), before == null ? null : before.setting()),
                    or(row.ownership(), before == null ? null : before.ownership()),
                    parent,
                    before == null ? null : before.town()));
        });
        return brought;
    }

    /** A campus lies in its main school, so that the school's people see it; everything else in the district. */
    private static UnitCode parent(UnitRow row, Set<UnitCode> there, UnitCode district) {
        String main = row.parent();
        if (main == null || main.equals(row.code())) {
            return district;
        }
        UnitCode code = new UnitCode(main);
        return there.contains(code) ? code : district;
    }

    private static UnitKind kind(@Nullable String type, @Nullable Unit before) {
        if (type == null) {
            return before == null ? UnitKind.SCHOOL : before.kind();
        }
        if (type.contains("幼儿园")) {
            return UnitKind.KINDERGARTEN;
        }
        return type.contains("教学点") ? UnitKind.TEACHING_POINT : UnitKind.SCHOOL;
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null || first.isBlank() ? second : first;
    }

    private void remember(Import taken) {
        Map<String, String> choices = taken.decisions().columns();
        for (ColumnMapping mapping : taken.findings().columns()) {
            String chosen = choices.get(mapping.key());
            if (chosen != null && !mapping.signature().isEmpty()) {
                imports.remember(taken.unit(), taken.pack(), mapping.signature(), chosen);
            }
        }
    }
}
