package org.duxue.outcome.letter.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duxue.ground.files.FileDownload;
import org.duxue.ground.files.FileKind;
import org.duxue.outcome.letter.KeepTemplates;
import org.duxue.outcome.letter.LetterTemplate;
import org.duxue.reports.letter.LetterFields;
import org.duxue.reports.letter.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The office's own Word forms and the fields they may name. */
@RestController
@RequestMapping("/api/letter-templates")
class TemplateController {
    private final KeepTemplates templates;

    TemplateController(KeepTemplates templates) {
        this.templates = templates;
    }

    record FieldJson(String name, String meaning, boolean block) {}

    record OwnJson(String name, String sha256, String uploadedBy, Instant uploadedAt, List<String> fields) {}

    record TemplateJson(
            String kind, String kindName, @Nullable OwnJson own, List<FieldJson> fields) {}

    @GetMapping
    List<TemplateJson> all() {
        List<LetterTemplate> own = templates.all();
        List<TemplateJson> shown = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            shown.add(json(
                    kind,
                    own.stream().filter(one -> one.kind() == kind).findFirst().orElse(null)));
        }
        return shown;
    }

    @PutMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    TemplateJson keep(@PathVariable String kind, @RequestParam("file") MultipartFile file) throws IOException {
        LetterKind known = LetterJson.kind(kind);
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "模板.docx");
            return json(known, templates.keep(known, content, name));
        }
    }

    @DeleteMapping("/{kind}")
    ResponseEntity<Void> remove(@PathVariable String kind) {
        templates.remove(LetterJson.kind(kind));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{kind}.docx")
    ResponseEntity<Resource> file(@PathVariable String kind) {
        LetterTemplate template = templates.one(LetterJson.kind(kind));
        return FileDownload.of(
                templates.content(template), template.name(), FileKind.DOCX.mediaType(), template.sha256());
    }

    private static TemplateJson json(LetterKind kind, @Nullable LetterTemplate own) {
        return new TemplateJson(
                kind.code(),
                kind.title(),
                own == null
                        ? null
                        : new OwnJson(own.name(), own.sha256(), own.uploadedBy(), own.uploadedAt(), own.fields()),
                LetterFields.of(kind).stream()
                        .map(field -> new FieldJson(field.name(), field.meaning(), field.block()))
                        .toList());
    }
}
