package org.duxue.workbooks;

import java.util.List;
import java.util.Map;
import org.duxue.packs.Pack;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.columns.ImportMemory;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;

/** The one door for files: recognises them, proposes which column is which, and reads them. Holds no open file. */
public final class FactFiles {
    private FactFiles() {}

    public static FactFiles open(
            List<InputFile> inputs,
            Pack pack,
            ImportMemory memory,
            UnitDirectory known,
            Limits limits,
            Progress progress) {
        throw new UnsupportedOperationException();
    }

    public List<FileView> files() {
        throw new UnsupportedOperationException();
    }

    public List<ColumnMapping> columns() {
        throw new UnsupportedOperationException();
    }

    public List<MissingColumn> missing() {
        throw new UnsupportedOperationException();
    }

    public List<ImportProblem> problems() {
        throw new UnsupportedOperationException();
    }

    /** With a person's choices: key of a mapping → column, or {@link ColumnMapping#IGNORED}. */
    public FactFiles choose(Map<String, String> choices) {
        throw new UnsupportedOperationException();
    }

    public void remember(ImportMemory memory) {
        throw new UnsupportedOperationException();
    }

    public ReadSummary read(ReadOptions options, ImportSink sink, Progress progress) {
        throw new UnsupportedOperationException();
    }

    public ReadFacts toFacts(ReadOptions options, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
