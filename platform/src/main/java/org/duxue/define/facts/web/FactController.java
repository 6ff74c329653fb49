package org.duxue.define.facts.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.duxue.define.facts.ConfirmFacts;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactSheets.Saved;
import org.duxue.define.facts.FactsProblem;
import org.duxue.define.facts.ReadFacts;
import org.duxue.define.facts.SaveFacts;
import org.duxue.define.facts.web.FactJson.Edit;
import org.duxue.define.facts.web.FactJson.SheetView;
import org.duxue.define.facts.web.FactJson.VersionView;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One unit's facts of a period: read, filled in, confirmed, and the history of each. */
@RestController
@RequestMapping("/api/units/{code}/facts/{period}")
class FactController {
    private final Units units;
    private final ReadFacts read;
    private final SaveFacts save;
    private final ConfirmFacts confirm;
    private final SheetAnswers answers;
    private final Gate gate;
    private final Once once;
    private final TransactionOperations transaction;

    FactController(
            Units units,
            ReadFacts read,
            SaveFacts save,
            ConfirmFacts confirm,
            SheetAnswers answers,
            Gate gate,
            Once once,
            TransactionOperations transaction) {
        this.units = units;
        this.read = read;
        this.save = save;
        this.confirm = confirm;
        this.answers = answers;
        this.gate = gate;
        this.once = once;
        this.transaction = transaction;
    }

    @GetMapping
    ResponseEntity<SheetView> sheet(
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam String pack,
            @RequestParam(required = false) @Nullable String asOf) {
        Unit unit = unit(code);
        FactSheet sheet = read.sheet(unit.code(), Period.of(period), asOf == null ? null : time(asOf));
        return answers.of(unit, sheet, pack, asOf == null);
    }

    /** Filled in again with the same key, the form is kept once; the answer shows the facts as they are then. */
    @PutMapping
    ResponseEntity<SheetView> save(
            @PathVariable String code,
            @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Edit edit) {
        int based = Math.toIntExact(Versions.required(ifMatch));
        List<SaveFacts.Entry> entries = edit.values().stream()
                .map(value -> new SaveFacts.Entry(value.column(), value.value(), value.reason()))
                .toList();
        return Objects.requireNonNull(transaction.execute(status -> {
            Unit unit = unit(code);
            var request = new SaveFacts.Request(
                    unit.code(), Period.of(period), edit.pack(), based, unit.kind() == UnitKind.DISTRICT, entries);
            Saved[] now = new Saved[1];
            once.answer(key, "PUT facts " + code + " " + period, List.of(based, edit), Receipt.class, () -> {
                now[0] = save.save(request);
                return ResponseEntity.ok(new Receipt(now[0].sheet().version()));
            });
            if (now[0] == null) {
                return answers.of(unit, read.sheet(unit.code(), request.period(), null), edit.pack(), true);
            }
            return now[0].changed().isEmpty()
                    ? answers.of(unit, now[0].sheet(), edit.pack(), true)
                    : answers.fresh(unit, now[0].sheet(), edit.pack());
        }));
    }

    /** What is remembered of a save: the version it made. */
    record Receipt(int version) {}

    @GetMapping("/history")
    List<VersionView> history(@PathVariable String code, @PathVariable String period, @RequestParam String column) {
        return read.history(unit(code).code(), Period.of(period), column).stream()
                .map(VersionView::of)
                .toList();
    }

    @PostMapping("/confirmation")
    ResponseEntity<SheetView> confirm(
            @PathVariable String code, @PathVariable String period, @RequestParam String pack) {
        Unit unit = unit(code);
        FactSheet sheet = confirm.confirm(unit.code(), Period.of(period), pack);
        return answers.of(unit, sheet, pack, true);
    }

    private Unit unit(String code) {
        gate.require(Permission.FACTS_READ);
        return units.find(new UnitCode(code)).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + code));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw FactsProblem.TIME_MALFORMED.with("time", text);
        }
    }
}
