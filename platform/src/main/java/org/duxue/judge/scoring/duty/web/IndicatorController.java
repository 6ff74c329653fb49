package org.duxue.judge.scoring.duty.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.judge.scoring.duty.EvidenceShelf;
import org.duxue.judge.scoring.duty.IndicatorPage;
import org.duxue.judge.scoring.duty.IndicatorPages;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One indicator of the district: facts, documents, decision. */
@RestController
@RequestMapping("/api/evaluations/{pack}/{period}/indicators/{id}")
class IndicatorController {
    private final IndicatorPages pages;
    private final EvidenceShelf shelf;

    IndicatorController(IndicatorPages pages, EvidenceShelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    record Confirmation(String status, @Nullable String note) {}

    @GetMapping
    ResponseEntity<IndicatorJson.Detail> page(
            @PathVariable String pack, @PathVariable String period, @PathVariable String id) {
        return answer(pages.page(pack, Period.of(period), id));
    }

    @PutMapping("/confirmation")
    ResponseEntity<IndicatorJson.Detail> decide(
            @PathVariable String pack,
            @PathVariable String period,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Confirmation confirmation) {
        Boolean met = switch (confirmation.status()) {
            case "met" -> Boolean.TRUE;
            case "not-met" -> Boolean.FALSE;
            case "pending" -> null;
            default -> throw HouseProblem.FIELDS_INVALID.with("count", 1).at("status", "只能是 met、not-met 或 pending");
        };
        String note = confirmation.note() == null ? "" : confirmation.note();
        int based = Math.toIntExact(Versions.required(ifMatch));
        return answer(pages.decide(pack, Period.of(period), id, new IndicatorPages.Decision(met, note, based)));
    }

    @PostMapping("/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    IndicatorJson.Evidence add(
            @PathVariable String pack,
            @PathVariable String period,
            @PathVariable String id,
            @RequestPart MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return IndicatorJson.evidence(shelf.add(pack, Period.of(period), id, name, content));
        }
    }

    @DeleteMapping("/evidence/{evidence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String pack,
            @PathVariable String period,
            @PathVariable String id,
            @PathVariable UUID evidence) {
        shelf.remove(pack, Period.of(period), id, evidence);
    }

    private static ResponseEntity<IndicatorJson.Detail> answer(IndicatorPage page) {
        return ResponseEntity.ok().eTag(Versions.tag(page.version())).body(IndicatorJson.of(page));
    }
}
