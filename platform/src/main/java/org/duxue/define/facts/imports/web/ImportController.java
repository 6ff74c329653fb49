package org.duxue.define.facts.imports.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.Imports;
import org.duxue.define.facts.imports.ReviewImport;
import org.duxue.define.facts.imports.StartImport;
import org.duxue.define.facts.imports.web.ImportJson.View;
import org.duxue.define.framework.Frameworks;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.http.Once;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Bringing files in, looking at where they stand, accepting or discarding them. */
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private final Gate gate;
    private final Imports imports;
    private final StartImport start;
    private final ReviewImport review;
    private final ImportUpload upload;
    private final Frameworks frameworks;
    private final Once once;

    ImportController(
            Gate gate,
            Imports imports,
            StartImport start,
            ReviewImport review,
            ImportUpload upload,
            Frameworks frameworks,
            Once once) {
        this.gate = gate;
        this.imports = imports;
        this.start = start;
        this.review = review;
        this.upload = upload;
        this.frameworks = frameworks;
        this.once = once;
    }

    /** What is remembered of an upload or an acceptance. */
    record Receipt(UUID id) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<View> upload(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam String pack,
            @RequestParam String period,
            MultipartHttpServletRequest request) {
        start.permit();
        Period of = Period.of(period);
        List<MultipartFile> parts = new ArrayList<>();
        request.getMultiFileMap().values().forEach(parts::addAll);
        List<StoredFile> files = upload.keep(parts);
        List<Object> content =
                List.of(pack, period, files.stream().map(StoredFile::sha256).toList());
        UUID id = receipt(once.answer(
                key,
                "POST imports",
                content,
                Receipt.class,
                () -> ResponseEntity.accepted()
                        .body(new Receipt(start.start(pack, of, files).id()))));
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(view(review.look(id)));
    }

    @GetMapping
    Page<View> recent(
            @RequestParam(required = false) @Nullable String pack,
            @RequestParam(required = false) @Nullable String cursor) {
        gate.require(Permission.IMPORT_READ);
        return imports.recent(pack, cursor, Page.SIZE).map(this::view);
    }

    @GetMapping("/{id}")
    ResponseEntity<View> one(@PathVariable UUID id) {
        Import found = review.look(id);
        return ResponseEntity.ok().eTag(Versions.tag(found.version())).body(view(found));
    }

    @DeleteMapping("/{id}")
    View discard(@PathVariable UUID id) {
        return view(review.discard(id));
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<View> accept(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        once.answer(
                key,
                "POST import " + id + " accept",
                id,
                Receipt.class,
                () -> ResponseEntity.accepted()
                        .body(new Receipt(review.accept(id).id())));
        return ResponseEntity.accepted().body(view(review.look(id)));
    }

    private static UUID receipt(ResponseEntity<Receipt> answer) {
        Receipt receipt = answer.getBody();
        if (receipt == null) {
            throw new IllegalStateException("an upload must leave a receipt");
        }
        return receipt.id();
    }

    private View view(Import of) {
        Columns columns = Columns.of(frameworks.pack(of.pack()).framework());
        return ImportJson.view(of, columns, imports.progressed(of.id()));
    }
}
