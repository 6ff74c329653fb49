package org.duxue.outcome.opinion.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.duxue.ground.http.Versions;
import org.duxue.outcome.opinion.OpinionIssue;
import org.duxue.outcome.opinion.deed.DraftOpinion;
import org.duxue.outcome.opinion.deed.IssueOpinion;
import org.duxue.outcome.opinion.deed.ReadOpinion;
import org.duxue.outcome.opinion.view.OpinionPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The opinion itself: its page, its draft, and its going out. */
@RestController
@RequestMapping("/api/cases/{id}/opinion")
class OpinionController {
    private static final String KEY = "Idempotency-Key";

    private final ReadOpinion read;
    private final DraftOpinion draft;
    private final IssueOpinion issue;
    private final OpinionAnswers answers;

    OpinionController(ReadOpinion read, DraftOpinion draft, IssueOpinion issue, OpinionAnswers answers) {
        this.read = read;
        this.draft = draft;
        this.issue = issue;
        this.answers = answers;
    }

    @GetMapping
    OpinionPage page(@PathVariable UUID id) {
        return read.page(id);
    }

    @PutMapping("/draft")
    ResponseEntity<OpinionPage> save(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OpinionRequests.TextBody body) {
        var saved = draft.save(id, body.opinion(), Versions.required(ifMatch));
        return ResponseEntity.ok().eTag(Versions.tag(saved.version())).body(read.page(id));
    }

    @PostMapping("/draft")
    ResponseEntity<OpinionPage> fresh(
            @PathVariable UUID id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return answers.once(key, id, "draft", "", () -> draft.fresh(id));
    }

    @PostMapping("/preliminary")
    ResponseEntity<OpinionPage> preliminary(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpinionRequests.Note body) {
        String note = OpinionRequests.text(body.note());
        return answers.once(key, id, "preliminary", body, () -> issue.preliminary(id, note));
    }

    @PostMapping("/final")
    ResponseEntity<OpinionPage> concluding(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpinionRequests.Note body) {
        String note = OpinionRequests.text(body.note());
        return answers.once(key, id, "final", body, () -> issue.concluding(id, note));
    }

    @PostMapping("/correction")
    ResponseEntity<OpinionPage> correction(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpinionRequests.Correction body) {
        var text = body.text() == null ? null : body.text().opinion();
        String reason = OpinionRequests.text(body.reason());
        return answers.once(key, id, "correction", body, () -> issue.correction(id, text, reason));
    }

    /** What was frozen, byte by byte as its fingerprint says. */
    @GetMapping("/issues/{issue}.json")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID issue) {
        OpinionIssue found = read.issue(id, issue);
        String name = "督导意见" + found.number() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(found.document().getBytes(StandardCharsets.UTF_8));
    }
}
