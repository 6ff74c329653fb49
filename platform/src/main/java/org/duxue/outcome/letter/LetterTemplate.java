package org.duxue.outcome.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.reports.letter.LetterKind;

/** An office's own Word form for a kind of letter, and the fields it names. */
public record LetterTemplate(
        LetterKind kind,
        String name,
        String sha256,
        UUID reference,
        List<String> fields,
        String uploadedBy,
        Instant uploadedAt) {
    public LetterTemplate {
        fields = List.copyOf(fields);
    }
}
