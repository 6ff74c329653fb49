package org.duxue.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.sheets.ErrorMarks;
import org.duxue.workbooks.source.FileRefused;
import org.duxue.workbooks.source.Limits;
import org.duxue.workbooks.source.SourceFile;

/** The clerk's own file back, faulty cells coloured and noted, with a list of all problems; to correct and send again. */
public final class ErrorWorkbook {
    /** Marking needs the whole workbook in memory; larger files get the list alone. */
    private static final long LARGEST = 4L << 20;

    private ErrorWorkbook() {}

    /**
     * The file with its marks; the list alone when the file is large or was refused.
     *
     * @param problems of any file; those of other files are left out
     */
    public static void write(InputFile file, List<ImportProblem> problems, OutputStream out) throws IOException {
        List<ImportProblem> own = problems.stream()
                .filter(problem -> problem.place().file().equals(file.name()))
                .toList();
        if (Files.size(file.path()) > LARGEST) {
            ErrorMarks.list(own, out);
            return;
        }
        try {
            SourceFile source = SourceFile.open(file.path(), Limits.DEFAULT);
            if (source.sheets().equals(List.of(""))) {
                ErrorMarks.markText(source, own, out);
            } else {
                ErrorMarks.mark(file.path(), own, out);
            }
        } catch (FileRefused e) {
            ErrorMarks.list(own, out);
        }
    }

    /** The list alone, for several files. */
    public static void writeList(List<ImportProblem> problems, OutputStream out) throws IOException {
        ErrorMarks.list(problems, out);
    }
}
