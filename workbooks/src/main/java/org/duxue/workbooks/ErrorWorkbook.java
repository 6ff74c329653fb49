package org.duxue.workbooks;

import java.io.OutputStream;
import java.util.List;
import org.duxue.workbooks.rows.ImportProblem;

/** The clerk's own file back, faulty cells marked, with a list of all problems. */
public final class ErrorWorkbook {
    private ErrorWorkbook() {}

    /** The file with its marks; a list alone when the file is large or cannot be opened. Problems of other files are left out. */
    public static void write(InputFile file, List<ImportProblem> problems, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    /** The list alone, for several files. */
    public static void writeList(List<ImportProblem> problems, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
