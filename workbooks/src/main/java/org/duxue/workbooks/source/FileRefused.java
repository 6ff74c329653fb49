package org.duxue.workbooks.source;

import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;

/** A file that is not read, with the reason and the remedy in Chinese. */
public final class FileRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String remedy;

    FileRefused(ProblemCode code, String message, String remedy) {
        super(message);
        this.code = code;
        this.remedy = remedy;
    }

    /** As a problem of the file. */
    public ImportProblem of(String file) {
        String message = getMessage();
        return new ImportProblem(code, Place.file(file), "", "", message == null ? "" : message, remedy);
    }
}
