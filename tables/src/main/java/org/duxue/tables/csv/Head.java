package org.duxue.tables.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.tables.Fault;
import org.duxue.tables.TableRefused;
import org.duxue.tables.cells.Text;

/**
 * The first row of a CSV file.
 *
 * @param separator the byte between cells
 * @param columns the headings, stripped
 * @param end where the rows begin, in bytes from the start of the file
 * @param lines how many lines it takes, blank ones before it included
 */
record Head(byte separator, List<String> columns, long end, int lines) {
    private static final int FIRST_LOOK = 1 << 16;

    static Head read(Source source) throws IOException, TableRefused {
        byte[] bytes = new byte[(int) Math.min(source.size(), FIRST_LOOK)];
        source.read(0, bytes, bytes.length);
        int from = start(bytes);
        int end = end(bytes, from);
        while (end == bytes.length && bytes.length < source.size()) {
            bytes = new byte[(int) Math.min(source.size(), bytes.length * 8L)];
            source.read(0, bytes, bytes.length);
            end = end(bytes, from);
        }
        if (from == end) {
            throw new TableRefused(Fault.ofFile(Fault.Kind.EMPTY, ""));
        }
        byte separator = separator(bytes, from, end);
        List<String> columns = Text.decode(cells(bytes, from, end, separator));
        if (columns == null) {
            throw new TableRefused(Fault.ofFile(Fault.Kind.ENCODING, ""));
        }
        long after = end < bytes.length ? end + 1L : end;
        return new Head(separator, columns.stream().map(String::strip).toList(), after, lines(bytes, (int) after));
    }

    private static int start(byte[] bytes) throws TableRefused {
        int from = 0;
        if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE) {
            throw new TableRefused(Fault.ofFile(Fault.Kind.ENCODING, "UTF-16"));
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            from = 3;
        }
        while (from < bytes.length && (bytes[from] == '\n' || bytes[from] == '\r' || bytes[from] == ' ')) {
            from++;
        }
        return from;
    }

    /** The line end that closes the row, or the end of the bytes. */
    private static int end(byte[] bytes, int from) {
        boolean quoted = false;
        for (int at = from; at < bytes.length; at++) {
            quoted ^= bytes[at] == '"';
            if (bytes[at] == '\n' && !quoted) {
                return at;
            }
        }
        return bytes.length;
    }

    /** Whichever of comma, tab and semicolon stands most often outside quotation marks; the comma when none does. */
    private static byte separator(byte[] bytes, int from, int end) {
        byte best = ',';
        int most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            int count = 0;
            boolean quoted = false;
            for (int at = from; at < end; at++) {
                quoted ^= bytes[at] == '"';
                count += !quoted && bytes[at] == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = (byte) candidate;
            }
        }
        return best;
    }

    private static List<byte[]> cells(byte[] bytes, int from, int end, byte separator) {
        List<byte[]> cells = new ArrayList<>();
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        boolean quoted = false;
        for (int at = from; at < end; at++) {
            byte b = bytes[at];
            if (b == '"') {
                if (!quoted && at > from && bytes[at - 1] == '"') {
                    cell.write('"');
                }
                quoted = !quoted;
            } else if (b == separator && !quoted) {
                cells.add(cell.toByteArray());
                cell.reset();
            } else {
                cell.write(b);
            }
        }
        cells.add(cell.toByteArray());
        return cells;
    }

    private static int lines(byte[] bytes, int end) {
        int lines = 0;
        for (int at = 0; at < end; at++) {
            lines += bytes[at] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
