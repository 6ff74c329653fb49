package org.duxue.guard.inspectors.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.Corps;
import org.duxue.guard.inspectors.CorpsKind;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.KeepCorps;
import org.duxue.guard.inspectors.Recusal;
import org.duxue.guard.inspectors.web.CorpsJson.Edit;
import org.duxue.guard.inspectors.web.CorpsJson.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of inspectors, experts and institutions. */
@RestController
@RequestMapping("/api/corps")
class CorpsController {
    private final Gate gate;
    private final KeepCorps corps;
    private final CorpsViews views;
    private final Clock clock;
    private final Once once;

    CorpsController(Gate gate, KeepCorps corps, CorpsViews views, Clock clock, Once once) {
        this.gate = gate;
        this.corps = corps;
        this.views = views;
        this.clock = clock;
        this.once = once;
    }

    @GetMapping
    Page<View> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cursor) {
        Corps.Filter filter = new Corps.Filter(
                q,
                kind == null || kind.isBlank() ? null : Words.parse(CorpsKind.class, kind),
                state == null || state.isBlank() ? null : Words.parse(CorpsPerson.Standing.class, state),
                today());
        Page<CorpsPerson> found = corps.search(filter, cursor);
        List<View> shown = views.of(found.items(), unit == null || unit.isBlank() ? null : new UnitCode(unit));
        return new Page<>(shown, found.next(), found.total());
    }

    @PostMapping
    ResponseEntity<View> enter(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody Edit edit) {
        return once.answer(key, "POST /api/corps", edit, View.class, () -> {
            CorpsPerson person = corps.enter(edit.person(), edit.account());
            return ResponseEntity.created(URI.create("/api/corps/" + person.id()))
                    .eTag(Versions.tag(person.edition()))
                    .body(views.one(person));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<View> one(@PathVariable UUID id) {
        return answer(corps.one(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<View> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Edit edit) {
        gate.require(Permission.CORPS_WRITE);
        return answer(corps.change(id, edit.person(), edit.account(), Versions.required(ifMatch)));
    }

    @PutMapping("/{id}/ties")
    ResponseEntity<View> tie(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorpsJson.TiesEdit edit) {
        gate.require(Permission.CORPS_WRITE);
        List<CorpsPerson.Tie> ties =
                edit.ties().stream().map(CorpsJson.TieEdit::tie).toList();
        return answer(corps.tie(id, ties, Versions.required(ifMatch)));
    }

    @PostMapping("/{id}/exit")
    ResponseEntity<View> leave(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CorpsJson.ExitRequest exit) {
        String reason = exit.reason() == null ? "" : exit.reason();
        return once.answer(
                key,
                "POST /api/corps/" + id + "/exit",
                exit,
                View.class,
                () -> answer(corps.leave(id, exit.on(), reason)));
    }

    @GetMapping("/{id}/recusal")
    CorpsJson.Verdict recusal(
            @PathVariable UUID id, @RequestParam String unit, @RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? today() : on;
        CorpsPerson person = corps.one(id);
        UnitCode code = new UnitCode(unit);
        List<Recusal.Refusal> refusals = corps.refusals(person, code, day);
        return new CorpsJson.Verdict(
                id,
                unit,
                corps.place(code).name(),
                day,
                refusals.isEmpty(),
                refusals.stream().map(CorpsJson.RefusalView::of).toList());
    }

    private ResponseEntity<View> answer(CorpsPerson person) {
        return ResponseEntity.ok().eTag(Versions.tag(person.edition())).body(views.one(person));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
