package org.duxue.workbooks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rebuilds the recorded layout of a real base-level workbook of 2020/21: every cell and every merged range. */
final class KindergartenFixture {
    private KindergartenFixture() {}

    static Path write(Path path, Map<String, String> identity) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Map<String, XSSFSheet> sheets = new LinkedHashMap<>();
            each("layout_2020_21_kindergarten.csv", line -> {
                XSSFSheet sheet = sheets.computeIfAbsent(line.getField("sheet"), book::createSheet);
                CellReference place = new CellReference(line.getField("cell"));
                Row row = sheet.getRow(place.getRow()) == null
                        ? sheet.createRow(place.getRow())
                        : sheet.getRow(place.getRow());
                String value = identity.getOrDefault(
                        line.getField("sheet") + "!" + line.getField("cell"), line.getField("value"));
                row.createCell(place.getCol()).setCellValue(value);
            });
            each(
                    "merged_ranges_2020_21_kindergarten.csv",
                    line -> Objects.requireNonNull(sheets.get(line.getField("sheet")))
                            .addMergedRegionUnsafe(CellRangeAddress.valueOf(line.getField("range"))));
            book.write(out);
        }
        return path;
    }

    private static void each(String resource, java.util.function.Consumer<NamedCsvRecord> consumer) throws IOException {
        try (InputStream in = Objects.requireNonNull(KindergartenFixture.class.getResourceAsStream(resource));
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            lines.forEach(consumer);
        }
    }
}
