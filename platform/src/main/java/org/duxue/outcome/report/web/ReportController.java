package org.duxue.outcome.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.duxue.ground.shared.Period;
import org.duxue.outcome.report.Reports;
import org.duxue.outcome.report.Reports.Form;
import org.duxue.reports.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Downloads of an evaluation. With {@code result} they speak of a signed result, else of the evaluation as it stands. */
@RestController
@RequestMapping("/api/evaluations/{pack}/{period}")
class ReportController {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/report.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable UUID result)
            throws IOException {
        return download(pack, period, result, Form.DOCX, OFFICE + "wordprocessingml.document", "报告.docx");
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable UUID result)
            throws IOException {
        return download(pack, period, result, Form.PDF, MediaType.APPLICATION_PDF_VALUE, "报告.pdf");
    }

    @GetMapping("/result.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable UUID result)
            throws IOException {
        return download(pack, period, result, Form.XLSX, OFFICE + "spreadsheetml.sheet", "结果.xlsx");
    }

    @GetMapping("/result.json")
    ResponseEntity<byte[]> data(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable UUID result)
            throws IOException {
        return download(pack, period, result, Form.JSON, MediaType.APPLICATION_JSON_VALUE, "结果.json");
    }

    @GetMapping("/trace.json")
    ResponseEntity<byte[]> traces(
            @PathVariable String pack,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable UUID result)
            throws IOException {
        return download(pack, period, result, Form.TRACE, MediaType.APPLICATION_JSON_VALUE, "溯源.json");
    }

    private ResponseEntity<byte[]> download(
            String pack, String period, @Nullable UUID result, Form form, String mediaType, String name)
            throws IOException {
        Subject subject = reports.subject(pack, Period.of(period), result);
        var bytes = new ByteArrayOutputStream();
        reports.write(subject, form, bytes);
        String fileName = subject.evaluation().districts().getFirst().name()
                + subject.pack().title()
                + period
                + name;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }
}
