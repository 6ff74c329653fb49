package org.duxue.define.facts.imports.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.Import.SourceFile;
import org.duxue.define.facts.imports.ReviewImport;
import org.duxue.define.facts.imports.Staging;
import org.duxue.ground.files.FileDownload;
import org.duxue.ground.files.FileKind;
import org.duxue.ground.files.Files;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.workbooks.ErrorWorkbook;
import org.duxue.workbooks.InputFile;
import org.duxue.workbooks.rows.ImportProblem;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The files of an import: as they were brought, and with their faults marked. */
@RestController
@RequestMapping("/api/imports/{id}")
class ImportFileController {
    private final ReviewImport review;
    private final Staging staging;
    private final Files files;

    ImportFileController(ReviewImport review, Staging staging, Files files) {
        this.review = review;
        this.staging = staging;
        this.files = files;
    }

    /** The clerk's file with its faults marked, or the list alone when there are several files. */
    @GetMapping("/errors.xlsx")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id) {
        Import of = review.look(id);
        List<ImportProblem> problems = staging.allProblems(id);
        List<SourceFile> sources = of.files();
        String disposition = ContentDisposition.attachment()
                .filename("问题清单.xlsx", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileKind.XLSX.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(out -> {
                    if (sources.size() == 1) {
                        SourceFile only = sources.getFirst();
                        InputFile input = new InputFile(files.content(only.sha256()), only.name());
                        ErrorWorkbook.write(input, problems, out);
                    } else {
                        ErrorWorkbook.writeList(problems, out);
                    }
                });
    }

    /** One of the files as it was brought. */
    @GetMapping("/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, @RequestParam(defaultValue = "0") int index) {
        Import of = review.look(id);
        return files.of(of.subject()).stream()
                .skip(Math.max(0, index))
                .findFirst()
                .map(file ->
                        FileDownload.of(files.content(file.sha256()), file.name(), file.mediaType(), file.sha256()))
                .orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "这个文件"));
    }
}
