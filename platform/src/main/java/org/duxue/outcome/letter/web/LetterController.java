package org.duxue.outcome.letter.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.outcome.letter.IssueMany;
import org.duxue.outcome.letter.LetterDesk;
import org.duxue.outcome.letter.ReadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The letters of a case, and of a whole programme at once. */
@RestController
class LetterController {
    private static final String KEY = "Idempotency-Key";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterDesk desk;
    private final ReadLetters read;
    private final IssueMany many;
    private final Once once;

    LetterController(LetterDesk desk, ReadLetters read, IssueMany many, Once once) {
        this.desk = desk;
        this.read = read;
        this.many = many;
        this.once = once;
    }

    record Order(
            @Nullable String kind,
            @Nullable String addressee,
            @Nullable String remark) {}

    record Edit(@Nullable String addressee, @Nullable String remark) {}

    record BatchOrder(@Nullable String kind, boolean issue) {}

    record BatchJson(String kind, List<LetterJson> letters, List<IssueMany.Refused> refused) {}

    @GetMapping("/api/cases/{id}/letters")
    List<LetterJson> all(@PathVariable UUID id) {
        return read.of(id).stream().map(LetterJson::of).toList();
    }

    @PostMapping("/api/cases/{id}/letters")
    ResponseEntity<LetterJson> order(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Order order) {
        String route = "POST /api/cases/" + id + "/letters";
        return once.answer(key, route, order, LetterJson.class, () -> {
            var draft = desk.order(id, LetterJson.kind(order.kind()), text(order.addressee()), text(order.remark()));
            return ResponseEntity.created(URI.create("/api/cases/" + id + "/letters/" + draft.id()))
                    .body(one(id, draft.id()));
        });
    }

    @GetMapping("/api/cases/{id}/letters/{letter}")
    ResponseEntity<LetterJson> letter(@PathVariable UUID id, @PathVariable UUID letter) {
        LetterJson found = one(id, letter);
        return ResponseEntity.ok().eTag(Versions.tag(found.version())).body(found);
    }

    @PutMapping("/api/cases/{id}/letters/{letter}")
    ResponseEntity<LetterJson> edit(
            @PathVariable UUID id,
            @PathVariable UUID letter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Edit edit) {
        desk.edit(id, letter, text(edit.addressee()), text(edit.remark()), Versions.required(ifMatch));
        return letter(id, letter);
    }

    @DeleteMapping("/api/cases/{id}/letters/{letter}")
    ResponseEntity<Void> discard(@PathVariable UUID id, @PathVariable UUID letter) {
        desk.discard(id, letter);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/cases/{id}/letters/{letter}/issue")
    ResponseEntity<LetterJson> issue(
            @PathVariable UUID id,
            @PathVariable UUID letter,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String route = "POST /api/cases/" + id + "/letters/" + letter + "/issue";
        return once.answer(key, route, "", LetterJson.class, () -> {
            desk.issue(id, letter);
            return ResponseEntity.ok(one(id, letter));
        });
    }

    @PostMapping("/api/cases/{id}/letters/{letter}/receipt")
    LetterJson receive(@PathVariable UUID id, @PathVariable UUID letter) {
        desk.receive(id, letter);
        return one(id, letter);
    }

    @GetMapping("/api/cases/{id}/letters/{letter}.docx")
    ResponseEntity<Resource> docx(@PathVariable UUID id, @PathVariable UUID letter) {
        return paper(read.docx(id, letter), WORD);
    }

    @GetMapping("/api/cases/{id}/letters/{letter}.pdf")
    ResponseEntity<Resource> pdf(@PathVariable UUID id, @PathVariable UUID letter) {
        return paper(read.pdf(id, letter), MediaType.APPLICATION_PDF_VALUE);
    }

    /** Each case in a transaction of its own: one refusal holds up nobody, and asking again goes on where it stopped. */
    @PostMapping("/api/programmes/{id}/letters")
    BatchJson batch(@PathVariable UUID id, @RequestBody BatchOrder order) {
        IssueMany.Batch batch = many.order(id, LetterJson.kind(order.kind()), order.issue());
        return new BatchJson(
                batch.kind().code(),
                batch.letters().stream()
                        .map(letter -> one(letter.caseId(), letter.id()))
                        .toList(),
                batch.refused());
    }

    private LetterJson one(UUID caseId, UUID letter) {
        return LetterJson.of(read.one(caseId, letter));
    }

    static ResponseEntity<Resource> paper(ReadLetters.Paper paper, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.content());
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
