package org.duxue.bench;

import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The rival of the import: the first sheet of a workbook through POI's event model, every cell turned into text. */
final class PlainPoiRead {
    private PlainPoiRead() {}

    static ImportBench.Run of(Path file) throws Exception {
        long start = System.nanoTime();
        Counter counter = new Counter();
        try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(container);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(container), counter, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        }
        return new ImportBench.Run((System.nanoTime() - start) / 1e9, counter.rows, counter.cells);
    }

    private static final class Counter implements XSSFSheetXMLHandler.SheetContentsHandler {
        private long rows;
        private long cells;

        @Override
        public void startRow(int row) {
            rows++;
        }

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            cells++;
        }
    }
}
