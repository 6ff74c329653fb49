package org.duxue.workbooks.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.duxue.workbooks.rows.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The format before 2007, still what many base-level workbooks are saved in. Read whole, so kept small. */
final class XlsSource implements SourceFile {
    private final Path path;
    private final List<String> sheets;
    private final Limits limits;

    private XlsSource(Path path, List<String> sheets, Limits limits) {
        this.path = path;
        this.sheets = List.copyOf(sheets);
        this.limits = limits;
    }

    static XlsSource open(Path path, Limits limits) throws IOException, FileRefused {
        inspect(path);
        if (Files.size(path) > limits.oldFormatBytes()) {
            throw new FileRefused(
                    ProblemCode.TOO_LARGE,
                    "旧格式 .xls 文件超过 " + (limits.oldFormatBytes() >> 20) + " MB。",
                    "请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。");
        }
        List<String> names = new ArrayList<>();
        try (HSSFWorkbook workbook = load(path)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    names.add(workbook.getSheetName(i));
                }
            }
        } catch (EncryptedDocumentException e) {
            throw password();
        }
        return new XlsSource(path, names, limits);
    }

    /** What the container holds, before anything in it is read; one that ends in the middle makes the library stumble. */
    private static void inspect(Path path) throws IOException, FileRefused {
        try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw password();
            }
            if (root.hasEntry("WordDocument") || root.hasEntry("PowerPoint Document")) {
                throw Sniffer.stranger("文档或演示文件");
            }
            if (root.hasEntry("_VBA_PROJECT_CUR")) {
                throw XlsxSource.macros();
            }
        } catch (RuntimeException e) {
            throw new IOException("not a readable container", e);
        }
    }

    private static FileRefused password() {
        return new FileRefused(ProblemCode.PASSWORD, "文件设有打开密码，无法读取。", "请在 Excel 或 WPS 中取消密码（文件→信息→保护工作簿），保存后重新上传。");
    }

    private static HSSFWorkbook load(Path path) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
            return new HSSFWorkbook(container);
        } catch (EncryptedDocumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException("not a readable xls", e);
        }
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public Merges merges(String sheet) {
        try (HSSFWorkbook workbook = load(path)) {
            List<Merges.Range> ranges = new ArrayList<>();
            for (CellRangeAddress range : workbook.getSheet(sheet).getMergedRegions()) {
                ranges.add(new Merges.Range(
                        range.getFirstRow() + 1,
                        range.getFirstColumn(),
                        range.getLastRow() + 1,
                        range.getLastColumn()));
            }
            return new Merges(ranges);
        } catch (IOException e) {
            return Merges.NONE;
        }
    }

    @Override
    public Map<String, List<GridRow>> heads(int rows) throws IOException {
        Map<String, List<GridRow>> heads = new LinkedHashMap<>();
        try (HSSFWorkbook workbook = load(path)) {
            for (String sheet : sheets) {
                List<GridRow> head = new ArrayList<>();
                visit(workbook.getSheet(sheet), row -> {
                    head.add(row);
                    return head.size() < rows;
                });
                heads.put(sheet, head);
            }
        }
        return heads;
    }

    @Override
    public long rowsHint(String sheet) {
        return 0;
    }

    @Override
    public void rows(String sheet, RowVisitor visitor) throws IOException {
        try (HSSFWorkbook workbook = load(path)) {
            visit(workbook.getSheet(sheet), visitor);
        }
    }

    private void visit(Sheet sheet, RowVisitor visitor) {
        for (Row row : sheet) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < Math.min(row.getLastCellNum(), limits.columns()); i++) {
                cells.add(cell(row.getCell(i)));
            }
            if (!visitor.visit(new GridRow(row.getRowNum() + 1, cells))) {
                return;
            }
        }
    }

    private static Cell cell(org.apache.poi.ss.usermodel.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                new Cell(
                        DateUtil.isCellDateFormatted(cell) ? Cell.Kind.DATE : Cell.Kind.NUMBER,
                        Double.toString(cell.getNumericCellValue()));
            case STRING -> Cell.text(cell.getStringCellValue());
            case BOOLEAN -> new Cell(Cell.Kind.LOGICAL, Boolean.toString(cell.getBooleanCellValue()));
            case ERROR ->
                new Cell(
                        Cell.Kind.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> Cell.EMPTY;
        };
    }
}
