package org.duxue.outcome.letter;

import java.util.List;
import java.util.Optional;
import org.duxue.reports.letter.LetterKind;

/** The office's own forms, one for each kind at most. */
public interface LetterTemplates {
    List<LetterTemplate> all();

    Optional<LetterTemplate> of(LetterKind kind);

    void keep(LetterTemplate template);

    void remove(LetterKind kind);
}
