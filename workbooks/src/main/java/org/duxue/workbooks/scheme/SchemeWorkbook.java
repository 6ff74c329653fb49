package org.duxue.workbooks.scheme;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.source.FileRefused;
import org.duxue.workbooks.source.Limits;
import org.duxue.workbooks.source.SourceFile;

/**
 * An appraisal scheme as a workbook: written whole, read back whole. What was written and not touched comes back equal, but
 * for worked examples, which stay behind.
 */
public final class SchemeWorkbook {
    private static final Limits LIMITS = new Limits(20L << 20, 200L << 20, 200, 500, 5L << 20, 200);

    private SchemeWorkbook() {}

    public static void write(AppraisalPack pack, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            new WriteScheme(book, pack).all();
            book.write(out);
        }
    }

    /**
     * Reads a workbook. Half-done content is read as it stands, for a draft; what cannot be read at all is refused.
     *
     * @throws SchemeWorkbookInvalid naming sheet, row, column, value and remedy of everything that cannot be read
     */
    public static AppraisalPack read(Path path) throws SchemeWorkbookInvalid {
        try {
            return new ReadScheme(SourceFile.open(path, LIMITS)).read();
        } catch (FileRefused refused) {
            ImportProblem problem = refused.of("");
            throw new SchemeWorkbookInvalid(
                    List.of(new CellFault("", 0, "", "", "", problem.message(), problem.remedy())));
        } catch (IOException broken) {
            throw new SchemeWorkbookInvalid(List.of(
                    new CellFault("", 0, "", "", "", "文件无法读取，可能没有传完或已损坏", "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新导入")));
        }
    }
}
