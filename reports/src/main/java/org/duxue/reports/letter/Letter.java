package org.duxue.reports.letter;

import java.util.List;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.reports.letter.figure.FigureRegister;

/**
 * A letter as written, with its figures.
 *
 * @param faults empty when it may be issued
 */
public record Letter(LetterKind kind, ReportDocument document, FigureRegister register, List<FigureFault> faults) {
    public Letter {
        faults = List.copyOf(faults);
    }
}
