package org.duxue.work.programme.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.launch.Draft;
import org.duxue.work.programme.launch.KeepProgrammes;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.running.RunProgrammes;
import org.duxue.work.programme.web.ProgrammeJson.View;
import org.duxue.work.programme.web.ProgrammeJson.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programmes, from the first draft to the end. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {
    private final Gate gate;
    private final Programmes programmes;
    private final KeepProgrammes keep;
    private final RunProgrammes run;
    private final ProgrammeViews views;
    private final Once once;

    ProgrammeController(
            Gate gate, Programmes programmes, KeepProgrammes keep, RunProgrammes run, ProgrammeViews views, Once once) {
        this.gate = gate;
        this.programmes = programmes;
        this.keep = keep;
        this.run = run;
        this.views = views;
        this.once = once;
    }

    @GetMapping
    Page<ProgrammeJson.Summary> search(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        gate.require(Permission.PROGRAMME_READ);
        String year = period == null || period.isBlank() ? null : period;
        Page<Programme> found =
                programmes.search(new Programmes.Filter(ProgrammeViews.state(state), year, q), cursor, Page.SIZE);
        return new Page<>(views.summaries(found.items()), found.next(), found.total());
    }

    @PostMapping
    ResponseEntity<View> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ProgrammeJson.NewProgramme wish) {
        return once.answer(key, "POST /api/programmes", wish, View.class, () -> {
            Programme opened = keep.open(new KeepProgrammes.Start(
                    wish.pack(), wish.version(), wish.title(), wish.period(), wish.kind(), wish.planItem()));
            return ResponseEntity.created(URI.create("/api/programmes/" + opened.id()))
                    .eTag(Versions.tag(opened.edition()))
                    .body(views.view(opened));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<View> one(@PathVariable UUID id) {
        gate.require(Permission.PROGRAMME_READ);
        return answer(programmes.find(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem));
    }

    @PutMapping("/{id}")
    ResponseEntity<View> save(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Draft draft) {
        gate.require(Permission.PROGRAMME_WRITE);
        return answer(keep.save(id, draft, Versions.required(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        keep.delete(id);
    }

    @PostMapping("/{id}/pause")
    ResponseEntity<View> pause(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return deed(id, "pause", key, why, () -> run.pause(id, why.text()));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<View> resume(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return deed(id, "resume", key, why, () -> run.resume(id, why.text()));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<View> close(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return deed(id, "close", key, why, () -> run.close(id, why.text()));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<View> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Why why) {
        return deed(id, "withdraw", key, why, () -> run.withdraw(id, why.text()));
    }

    @GetMapping("/{id}/history")
    @Transactional(readOnly = true)
    public List<ProgrammeJson.HistoryJson> history(@PathVariable UUID id) {
        gate.require(Permission.PROGRAMME_READ);
        return views.history(id);
    }

    private ResponseEntity<View> deed(
            UUID id, String name, @Nullable String key, Object content, Supplier<Programme> work) {
        return once.answer(
                key, "POST /api/programmes/" + id + "/" + name, content, View.class, () -> answer(work.get()));
    }

    private ResponseEntity<View> answer(Programme one) {
        return ResponseEntity.ok().eTag(Versions.tag(one.edition())).body(views.view(one));
    }
}
