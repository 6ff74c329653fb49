package org.duxue.define.facts.web;

import java.util.List;
import java.util.Objects;
import org.duxue.define.facts.FactSheets.Saved;
import org.duxue.define.facts.ReadFacts;
import org.duxue.define.facts.SaveFacts;
import org.duxue.define.facts.web.FactJson.Edit;
import org.duxue.define.facts.web.FactJson.SheetView;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes in a filled-in form, in one transaction from finding the unit to remembering the key. */
@RestController
class FormController {
    private final SaveFacts save;
    private final ReadFacts read;
    private final SheetAnswers answers;
    private final Once once;
    private final TransactionOperations transaction;

    FormController(SaveFacts save, ReadFacts read, SheetAnswers answers, Once once, TransactionOperations transaction) {
        this.save = save;
        this.read = read;
        this.answers = answers;
        this.once = once;
        this.transaction = transaction;
    }

    /** Filled in again with the same key, the form is kept once; the answer shows the facts as they are then. */
    @PutMapping("/api/units/{code}/facts/{period}")
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
            Unit unit = answers.unit(code);
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
}
