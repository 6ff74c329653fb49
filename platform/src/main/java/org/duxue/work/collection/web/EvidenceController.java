package org.duxue.work.collection.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.evidence.CiteEvidence;
import org.duxue.work.collection.evidence.HandIn;
import org.duxue.work.collection.evidence.KeepShelf;
import org.duxue.work.collection.evidence.ReadShelf;
import org.duxue.work.collection.evidence.ReadShelf.Shown;
import org.duxue.work.collection.evidence.Shelf;
import org.duxue.work.collection.page.ReadSelfEvaluation;
import org.duxue.work.collection.web.EvidenceJson.Described;
import org.duxue.work.collection.web.EvidenceJson.EvidenceView;
import org.duxue.work.collection.web.EvidenceJson.NewEvidence;
import org.duxue.work.collection.web.PageJson.PointAnswer;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shelf of a unit and who cites what. */
@RestController
class EvidenceController {
    private static final String CASE = "/api/cases/{id}/self-evaluation";

    private final HandIn handIn;
    private final KeepShelf keep;
    private final CiteEvidence cite;
    private final ReadShelf shelf;
    private final ReadSelfEvaluation read;
    private final Answers answers;
    private final PageAnswers pages;
    private final EvidenceJson json;
    private final Once once;

    EvidenceController(
            HandIn handIn,
            KeepShelf keep,
            CiteEvidence cite,
            ReadShelf shelf,
            ReadSelfEvaluation read,
            Answers answers,
            PageAnswers pages,
            EvidenceJson json,
            Once once) {
        this.handIn = handIn;
        this.keep = keep;
        this.cite = cite;
        this.shelf = shelf;
        this.read = read;
        this.answers = answers;
        this.pages = pages;
        this.json = json;
        this.once = once;
    }

    record Note(@Nullable String note) {}

    @GetMapping(CASE + "/evidence")
    List<EvidenceView> cited(@PathVariable UUID id) {
        return json.views(read.page(id).evidence());
    }

    @PostMapping(CASE + "/evidence")
    ResponseEntity<EvidenceView> handIn(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewEvidence given) {
        return once.answer(key, "POST evidence " + id, given, EvidenceView.class, () -> {
            Evidence evidence = handIn.handIn(
                    id,
                    new HandIn.Handed(
                            given.upload(),
                            given.name(),
                            new Shelf.Described(
                                    "",
                                    given.demand(),
                                    given.capturedAt(),
                                    given.effectiveFrom(),
                                    given.effectiveTo(),
                                    given.validUntil())));
            if (given.point() != null) {
                cite.cite(id, given.point(), evidence.id(), "");
            }
            return ResponseEntity.created(URI.create("/api/evidence/" + evidence.id()))
                    .eTag(Versions.tag(evidence.version()))
                    .body(view(evidence));
        });
    }

    @GetMapping("/api/units/{code}/evidence")
    Page<EvidenceView> shelf(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String demand,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<Shown> page = shelf.of(new UnitCode(code), q, demand, cursor);
        return new Page<>(json.views(page.items()), page.next(), page.total());
    }

    @PutMapping("/api/evidence/{id}")
    ResponseEntity<EvidenceView> describe(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Described given) {
        int based = Math.toIntExact(Versions.required(ifMatch));
        var described = new Shelf.Described(
                given.name() == null ? "" : given.name().strip(),
                given.demand(),
                given.capturedAt(),
                given.effectiveFrom(),
                given.effectiveTo(),
                given.validUntil());
        Evidence evidence = keep.describe(id, based, described)
                .orElseThrow(() -> HouseProblem.VERSION_STALE.problem().showing(view(shelf.one(id))));
        return ResponseEntity.ok().eTag(Versions.tag(evidence.version())).body(view(evidence));
    }

    @DeleteMapping("/api/evidence/{id}")
    ResponseEntity<Void> takeDown(@PathVariable UUID id) {
        keep.takeDown(id);
        return ResponseEntity.noContent().build();
    }

    @PutMapping(CASE + "/points/{point}/evidence/{evidence}")
    PointAnswer cite(
            @PathVariable UUID id,
            @PathVariable String point,
            @PathVariable UUID evidence,
            @RequestBody(required = false) @Nullable Note note) {
        return point(cite.cite(id, point, evidence, note == null || note.note() == null ? "" : note.note()), point);
    }

    @DeleteMapping(CASE + "/points/{point}/evidence/{evidence}")
    PointAnswer uncite(@PathVariable UUID id, @PathVariable String point, @PathVariable UUID evidence) {
        return point(cite.uncite(id, point, evidence), point);
    }

    private PointAnswer point(CaseView of, String point) {
        return pages.point(of, point, answers.find(of.id(), point).orElse(null));
    }

    private EvidenceView view(Evidence evidence) {
        return json.views(shelf.shown(List.of(evidence), java.util.Map.of())).getFirst();
    }
}
