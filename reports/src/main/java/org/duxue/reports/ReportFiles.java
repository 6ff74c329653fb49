package org.duxue.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.docx.DocxWriter;
import org.duxue.reports.font.FontShelf;
import org.duxue.reports.narrative.ReportComposer;
import org.duxue.reports.pdf.PdfWriter;
import org.duxue.reports.workbook.ResultWorkbook;

/**
 * Writes the files of an evaluation into a folder. Each file appears whole or not at all: all are written beside their
 * final names first and only then put in place.
 */
public final class ReportFiles {
    private ReportFiles() {}

    /** What can be written. */
    public enum Output {
        JSON("result.json"),
        TRACE("trace.json"),
        XLSX("result.xlsx"),
        DOCX("report.docx"),
        PDF("report.pdf");

        private final String file;

        Output(String file) {
            this.file = file;
        }

        public String file() {
            return file;
        }
    }

    /** Hears how far the writing has come. */
    @FunctionalInterface
    public interface Progress {
        void at(Output output, long done, long total);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes the outputs asked for and returns the files in order.
     *
     * @throws org.duxue.reports.font.FontsMissing when a document is asked for and no Chinese font is found
     */
    public static List<Path> write(Subject subject, Path folder, Set<Output> outputs, Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<Output, Writing> job :
                    jobs(subject, outputs, progress).entrySet()) {
                progress.at(job.getKey(), 0, 0);
                Path temporary = folder.resolve("." + job.getKey().file() + ".part");
                written.put(temporary, folder.resolve(job.getKey().file()));
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                    job.getValue().to(out);
                }
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path temporary : written.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
        return new ArrayList<>(written.values());
    }

    private static Map<Output, Writing> jobs(Subject subject, Set<Output> outputs, Progress progress) {
        boolean document = outputs.contains(Output.DOCX) || outputs.contains(Output.PDF);
        List<Gap> gaps = document || outputs.contains(Output.XLSX) ? Gaps.of(subject) : List.of();
        Map<Output, Writing> jobs = new LinkedHashMap<>();
        if (outputs.contains(Output.JSON)) {
            jobs.put(Output.JSON, out -> ResultJson.write(subject.evaluation(), subject.period(), out));
        }
        if (outputs.contains(Output.TRACE)) {
            int size = TraceJson.size(subject);
            jobs.put(Output.TRACE, out -> TraceJson.write(subject, out, done -> progress.at(Output.TRACE, done, size)));
        }
        if (outputs.contains(Output.XLSX)) {
            jobs.put(Output.XLSX, out -> ResultWorkbook.write(subject, gaps, out));
        }
        if (document) {
            FontShelf fonts = FontShelf.ofThisMachine();
            ReportDocument report = ReportComposer.compose(subject, gaps);
            if (outputs.contains(Output.DOCX)) {
                jobs.put(Output.DOCX, out -> DocxWriter.write(report, fonts, out));
            }
            if (outputs.contains(Output.PDF)) {
                jobs.put(Output.PDF, out -> PdfWriter.write(report, fonts, out));
            }
        }
        return jobs;
    }
}
