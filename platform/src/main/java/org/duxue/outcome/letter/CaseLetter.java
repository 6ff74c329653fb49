package org.duxue.outcome.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.reports.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a case.
 *
 * @param issued null while it is a draft
 * @param version counts the changes, for If-Match
 */
public record CaseLetter(
        UUID id,
        UUID caseId,
        LetterKind kind,
        String addressee,
        String remark,
        String createdBy,
        Instant createdAt,
        @Nullable Issue issued,
        @Nullable Receipt receipt,
        long version) {

    /**
     * That it went out.
     *
     * @param number 清河督意〔2026〕1号
     * @param pdf fingerprint of the PDF, or null when the office's own template was used
     */
    public record Issue(
            String number,
            int serial,
            LocalDate dated,
            String title,
            boolean ownTemplate,
            String docx,
            @Nullable String pdf,
            List<Printed> figures,
            String by,
            Instant at) {
        public Issue {
            figures = List.copyOf(figures);
        }
    }

    /** A figure as it was printed. */
    public record Printed(int no, String text, String label, String address, List<String> evidence) {}

    public record Receipt(String by, Instant at) {}
}
