package org.duxue.ground.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duxue.ground.files.FilesSettings;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.files.uploads.Upload;
import org.duxue.ground.files.uploads.Uploads;
import org.duxue.ground.http.Once;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Uploads in parts; {@code Upload-Offset} says where a part begins and, in the answer, how much has arrived. */
@RestController
@RequestMapping("/api/uploads")
class UploadController {
    private static final String OFFSET = "Upload-Offset";

    private final Uploads uploads;
    private final Duration patience;
    private final Once once;

    UploadController(Uploads uploads, FilesSettings settings, Once once) {
        this.uploads = uploads;
        this.patience = settings.upload();
        this.once = once;
    }

    record NewUpload(String name, long size, @Nullable String sha256) {}

    record FileView(String sha256, String name, String mediaType, long size) {
        static @Nullable FileView of(@Nullable StoredFile file) {
            return file == null
                    ? null
                    : new FileView(file.sha256(), file.name(), file.kind().mediaType(), file.size());
        }
    }

    record UploadView(
            UUID id,
            String name,
            long size,
            long offset,
            @Nullable String sha256,
            String state,
            Instant expiresAt,
            @Nullable FileView file) {}

    @PostMapping
    ResponseEntity<UploadView> begin(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewUpload request) {
        return once.answer(key, "POST /api/uploads", request, UploadView.class, () -> {
            Upload upload = uploads.begin(request.name(), request.size(), request.sha256());
            return ResponseEntity.created(URI.create("/api/uploads/" + upload.id()))
                    .body(view(upload));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<UploadView> one(@PathVariable UUID id) {
        Upload upload = uploads.find(id);
        return ResponseEntity.ok()
                .header(OFFSET, Long.toString(upload.received()))
                .body(view(upload));
    }

    /** The bytes are read as they come; nothing of them is held in memory but one small buffer. */
    @PatchMapping("/{id}")
    ResponseEntity<Void> part(
            @PathVariable UUID id,
            @RequestHeader(name = OFFSET, required = false) @Nullable Long offset,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        uploads.find(id);
        if (offset == null || offset < 0) {
            throw HouseProblem.REQUEST_INVALID.with("reason", OFFSET);
        }
        try {
            long received = uploads.receive(id, offset, request.getInputStream());
            return ResponseEntity.noContent()
                    .header(OFFSET, Long.toString(received))
                    .build();
        } catch (Problem refused) {
            if (refused.status() == 409) {
                response.setHeader(OFFSET, Long.toString(uploads.find(id).received()));
            }
            throw refused;
        }
    }

    @PostMapping("/{id}/completion")
    UploadView complete(@PathVariable UUID id) {
        return view(uploads.complete(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> giveUp(@PathVariable UUID id) {
        uploads.giveUp(id);
        return ResponseEntity.noContent().build();
    }

    private UploadView view(Upload upload) {
        return new UploadView(
                upload.id(),
                upload.name(),
                upload.size(),
                upload.received(),
                upload.sha256(),
                upload.complete() ? "complete" : "receiving",
                upload.touchedAt().plus(patience),
                FileView.of(upload.file()));
    }
}
