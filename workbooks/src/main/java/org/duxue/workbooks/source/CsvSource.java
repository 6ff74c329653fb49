package org.duxue.workbooks.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.workbooks.rows.ProblemCode;

/** A CSV file in UTF-8 (with or without mark), UTF-16 with mark, or GB18030, which Chinese Excel writes. */
final class CsvSource implements SourceFile {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path path;
    private final Charset charset;
    private final char separator;
    private final Limits limits;

    private CsvSource(Path path, Charset charset, char separator, Limits limits) {
        this.path = path;
        this.charset = charset;
        this.separator = separator;
        this.limits = limits;
    }

    static CsvSource open(Path path, Limits limits) throws IOException, FileRefused {
        Charset charset = charset(path);
        return new CsvSource(path, charset, separator(path, charset), limits);
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public Merges merges(String sheet) {
        return Merges.NONE;
    }

    @Override
    public Map<String, List<GridRow>> heads(int rows) throws IOException {
        List<GridRow> head = new ArrayList<>();
        rows("", row -> {
            head.add(row);
            return head.size() < rows;
        });
        return Map.of("", head);
    }

    @Override
    public long rowsHint(String sheet) {
        return 0;
    }

    @Override
    public void rows(String sheet, RowVisitor visitor) throws IOException {
        int number = 0;
        try (Reader text = reader(path, charset);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .detectBomHeader(false)
                        .ofCsvRecord(text)) {
            for (CsvRecord fields : records) {
                List<Cell> cells = new ArrayList<>(fields.getFieldCount());
                for (int i = 0; i < Math.min(fields.getFieldCount(), limits.columns()); i++) {
                    cells.add(Cell.text(fields.getField(i)));
                }
                if (!visitor.visit(new GridRow(++number, cells))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new IOException("line " + (number + 1), e);
        }
    }

    private static Reader reader(Path path, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(path);
        Reader reader = new InputStreamReader(in, charset);
        reader = reader.markSupported() ? reader : new java.io.BufferedReader(reader, 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static Charset charset(Path path) throws IOException, FileRefused {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] mark = in.readNBytes(2);
            if (mark.length == 2 && mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark.length == 2 && mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff) {
                return StandardCharsets.UTF_16BE;
            }
        }
        if (decodes(path, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(path, GB18030)) {
            return GB18030;
        }
        throw new FileRefused(ProblemCode.UNREADABLE, "CSV 文件的文字编码无法识别。", "请在 Excel 中另存为“CSV UTF-8”或 .xlsx 后重新上传。");
    }

    private static boolean decodes(Path path, Charset charset) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(path),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            int read = reader.read(buffer);
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separator(Path path, Charset charset) throws IOException {
        char best = ',';
        long most = 0;
        char[] head = new char[8192];
        int length;
        try (Reader reader = reader(path, charset)) {
            length = Math.max(0, reader.read(head));
        }
        String text = new String(head, 0, length);
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count = text.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
