package org.duxue.reports.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A report as blocks in reading order.
 *
 * @param title for the file's properties
 * @param date the report's own date; documents carry no clock time, so that the same report is the same file
 */
public record ReportDocument(String title, String author, LocalDate date, List<Block> blocks) {
    public ReportDocument {
        blocks = List.copyOf(blocks);
    }
}
