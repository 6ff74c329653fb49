package org.duxue.work.collection.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.duxue.ground.files.FileDownload;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.preview.Previews;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.evidence.ReadShelf;
import org.duxue.work.collection.web.EvidenceJson.PreviewView;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A document itself, in parts on request, and how it looks; to who may not see it, it does not exist. */
@RestController
@RequestMapping("/api/evidence/{id}")
class ContentController {
    private static final Duration KEPT = Duration.ofHours(1);

    private final ReadShelf shelf;
    private final Files files;
    private final Previews previews;

    ContentController(ReadShelf shelf, Files files, Previews previews) {
        this.shelf = shelf;
        this.files = files;
        this.previews = previews;
    }

    @GetMapping("/content")
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        Evidence evidence = shelf.one(id);
        return FileDownload.of(
                files.content(evidence.sha256()), evidence.name(), evidence.mediaType(), evidence.sha256());
    }

    @GetMapping("/preview")
    PreviewView preview(@PathVariable UUID id) {
        Evidence evidence = shelf.one(id);
        return PreviewView.of(previews.of(evidence.sha256(), evidence.mediaType()));
    }

    @GetMapping("/preview/{page}")
    ResponseEntity<Resource> page(
            @PathVariable UUID id, @PathVariable int page, @RequestParam(defaultValue = "1600") int width) {
        Evidence evidence = shelf.one(id);
        Path drawn = previews.page(evidence.sha256(), evidence.mediaType(), page, width)
                .orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "第 " + page + " 页的预览"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(drawn));
    }
}
