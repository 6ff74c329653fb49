package org.duxue.workbooks.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.workbooks.rows.ProblemCode;

/**
 * A file as sheets of cells, whatever its format. Holds no open file; every call opens and closes.
 */
public sealed interface SourceFile permits XlsxSource, XlsSource, CsvSource {

    /** Looks at what the file really is and refuses what cannot or must not be read. */
    static SourceFile open(Path path, Limits limits) throws FileRefused {
        try {
            long size = Files.size(path);
            if (size == 0) {
                throw new FileRefused(ProblemCode.EMPTY, "文件是空的（0 字节）。", "请确认选对了文件后重新上传。");
            }
            if (size > limits.fileBytes()) {
                throw new FileRefused(
                        ProblemCode.TOO_LARGE,
                        "文件 " + (size >> 20) + " MB，超过上限 " + (limits.fileBytes() >> 20) + " MB。",
                        "请删去图片和无关的工作表，或按乡镇拆成几个文件后一起上传。");
            }
            return switch (Sniffer.kind(path)) {
                case XLSX -> XlsxSource.open(path, limits);
                case XLS -> XlsSource.open(path, limits);
                case CSV -> CsvSource.open(path, limits);
            };
        } catch (IOException e) {
            throw new FileRefused(ProblemCode.UNREADABLE, "文件无法读取，可能没有传完或已损坏。", "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新上传。");
        }
    }

    /** The visible sheets in order; a CSV file has one, named with the empty string. */
    List<String> sheets();

    Merges merges(String sheet);

    /** The first rows of every sheet, opening the file once. */
    Map<String, List<GridRow>> heads(int rows) throws IOException;

    /** How many rows a sheet says it has, or 0 when it does not say. */
    long rowsHint(String sheet);

    /** Streams the rows; blank rows may be left out. */
    void rows(String sheet, RowVisitor visitor) throws IOException;
}
