package org.duxue.outcome.result.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.shared.Period;
import org.duxue.outcome.result.ReadResults;
import org.duxue.outcome.result.SignResult;
import org.duxue.outcome.result.SignedResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing an evaluation off, and what was signed. */
@RestController
@RequestMapping("/api/evaluations/{pack}/{period}/results")
class ResultController {
    private final SignResult sign;
    private final ReadResults read;
    private final Once once;

    ResultController(SignResult sign, ReadResults read, Once once) {
        this.sign = sign;
        this.read = read;
        this.once = once;
    }

    /** A result on the wire; {@code reproduces} is null unless one result was asked for. */
    record ResultView(
            UUID id,
            String number,
            String pack,
            String period,
            String verdict,
            String signedBy,
            Instant signedAt,
            String sha256,
            String note,
            Instant factsRecordedAt,
            @Nullable Boolean reproduces) {}

    record SignRequest(@Nullable String note) {}

    @GetMapping
    List<ResultView> all(@PathVariable String pack, @PathVariable String period) {
        return read.of(pack, Period.of(period)).stream()
                .map(result -> view(result, null))
                .toList();
    }

    @PostMapping
    ResponseEntity<ResultView> sign(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SignRequest request) {
        String note = request.note() == null ? "" : request.note();
        String route = "POST /api/evaluations/" + pack + "/" + period + "/results";
        return once.answer(key, route, request, ResultView.class, () -> {
            SignedResult signed = sign.sign(pack, Period.of(period), note);
            URI place = URI.create("/api/evaluations/" + pack + "/" + period + "/results/" + signed.id());
            return ResponseEntity.created(place).body(view(signed, null));
        });
    }

    @GetMapping("/{id}")
    ResultView one(@PathVariable String pack, @PathVariable String period, @PathVariable UUID id) {
        SignedResult result = read.one(id);
        return view(result, read.reproduces(result));
    }

    /** The document as it was signed. */
    @GetMapping("/{id}/document.json")
    ResponseEntity<byte[]> document(@PathVariable String pack, @PathVariable String period, @PathVariable UUID id) {
        SignedResult result = read.one(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(result.number() + ".json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(result.document().getBytes(StandardCharsets.UTF_8));
    }

    private static ResultView view(SignedResult result, @Nullable Boolean reproduces) {
        return new ResultView(
                result.id(),
                result.number(),
                result.pack(),
                result.period().toString(),
                result.verdict(),
                result.signedBy(),
                result.signedAt(),
                result.sha256(),
                result.note(),
                result.knownAt(),
                reproduces);
    }
}
