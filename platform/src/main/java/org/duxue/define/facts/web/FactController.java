package org.duxue.define.facts.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.duxue.define.facts.ConfirmFacts;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactsProblem;
import org.duxue.define.facts.ReadFacts;
import org.duxue.define.facts.web.FactJson.SheetView;
import org.duxue.define.facts.web.FactJson.VersionView;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One unit's facts of a period: as they are or were, confirmed, and the history of each. */
@RestController
@RequestMapping("/api/units/{code}/facts/{period}")
class FactController {
    private final ReadFacts read;
    private final ConfirmFacts confirm;
    private final SheetAnswers answers;

    FactController(ReadFacts read, ConfirmFacts confirm, SheetAnswers answers) {
        this.read = read;
        this.confirm = confirm;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<SheetView> sheet(
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam String pack,
            @RequestParam(required = false) @Nullable String asOf) {
        Unit unit = answers.unit(code);
        FactSheet sheet = read.sheet(unit.code(), Period.of(period), asOf == null ? null : time(asOf));
        return answers.of(unit, sheet, pack, asOf == null);
    }

    @GetMapping("/history")
    List<VersionView> history(@PathVariable String code, @PathVariable String period, @RequestParam String column) {
        return read.history(answers.unit(code).code(), Period.of(period), column).stream()
                .map(VersionView::of)
                .toList();
    }

    @PostMapping("/confirmation")
    ResponseEntity<SheetView> confirm(
            @PathVariable String code, @PathVariable String period, @RequestParam String pack) {
        Unit unit = answers.unit(code);
        FactSheet sheet = confirm.confirm(unit.code(), Period.of(period), pack);
        return answers.of(unit, sheet, pack, true);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw FactsProblem.TIME_MALFORMED.with("time", text);
        }
    }
}
