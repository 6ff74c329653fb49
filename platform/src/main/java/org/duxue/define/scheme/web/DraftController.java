package org.duxue.define.scheme.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.duxue.define.scheme.Draft;
import org.duxue.define.scheme.PublishDraft;
import org.duxue.define.scheme.SchemeVersion;
import org.duxue.define.scheme.WriteDrafts;
import org.duxue.define.scheme.web.DraftAnswers.DraftSummary;
import org.duxue.define.scheme.web.DraftAnswers.DraftView;
import org.duxue.evaluation.appraisal.FormulaTrial;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.HouseProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Versions in the making. */
@RestController
@RequestMapping("/api/schemes/drafts")
class DraftController {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_FORMULA = 1000;

    private final WriteDrafts write;
    private final PublishDraft publish;
    private final DraftAnswers answers;
    private final Once once;

    DraftController(WriteDrafts write, PublishDraft publish, DraftAnswers answers, Once once) {
        this.write = write;
        this.publish = publish;
        this.answers = answers;
        this.once = once;
    }

    record NewDraft(
            @Nullable String id,
            @Nullable String version,
            @Nullable String newId,
            @Nullable String title) {}

    record DraftEdit(@Nullable JsonNode definition) {}

    record FormulaCheck(
            @Nullable String text,
            boolean condition,
            @Nullable String unit) {}

    record Publication(@Nullable String version, @Nullable String note) {}

    @GetMapping
    List<DraftSummary> all() {
        return write.all().stream().map(DraftSummary::of).toList();
    }

    @PostMapping
    ResponseEntity<DraftView> start(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody NewDraft request) {
        return once.answer(key, "POST /api/schemes/drafts", request, DraftView.class, () -> {
            Draft draft = write.start(text(request.id()), text(request.version()), request.newId(), request.title());
            return answers.created(draft);
        });
    }

    @GetMapping("/{draft}")
    ResponseEntity<DraftView> one(@PathVariable UUID draft) {
        return answers.found(write.find(draft));
    }

    @PutMapping("/{draft}")
    ResponseEntity<DraftView> edit(
            @PathVariable UUID draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DraftEdit edit) {
        int based = Math.toIntExact(Versions.required(ifMatch));
        return answers.found(write.edit(draft, based, () -> SchemeAnswers.read(edit.definition())));
    }

    @DeleteMapping("/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID draft) {
        write.discard(draft);
    }

    @PostMapping("/{draft}/formula")
    FormulaTrial formula(@PathVariable UUID draft, @RequestBody FormulaCheck check) {
        String text = text(check.text());
        if (text.length() > LONGEST_FORMULA) {
            throw HouseProblem.REQUEST_INVALID.with("reason", "公式超过 " + LONGEST_FORMULA + " 字");
        }
        String unit = check.unit() == null || check.unit().isBlank() ? null : check.unit();
        return FormulaTrial.of(write.find(draft).pack().scheme(), text, check.condition(), unit);
    }

    @PostMapping("/{draft}/publication")
    ResponseEntity<SchemeVersion> publish(
            @PathVariable UUID draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Publication request) {
        int based = Math.toIntExact(Versions.required(ifMatch));
        String route = "POST /api/schemes/drafts/" + draft + "/publication";
        return once.answer(key, route, request, SchemeVersion.class, () -> {
            SchemeVersion version = publish.publish(draft, based, request.version(), request.note());
            URI place = URI.create("/api/schemes/" + version.id() + "/" + version.version());
            return ResponseEntity.created(place).body(version);
        });
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
