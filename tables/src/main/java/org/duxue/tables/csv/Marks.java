package org.duxue.tables.csv;

import java.io.IOException;
import org.duxue.tables.Fault;
import org.duxue.tables.cells.Text;

/** Finds the quotation mark that spoils a file, once it is known that there is one. */
final class Marks {
    private Marks() {}

    /** The first mark that stands where none may, or the one that is never closed; reads from the first row on. */
    static Fault misplaced(Source source, long from, long firstLine) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long line = firstLine;
        long opened = firstLine;
        boolean quoted = false;
        int before = '\n';
        for (long at = from; at < source.size(); at += buffer.length) {
            int length = (int) Math.min(buffer.length, source.size() - at);
            source.read(at, buffer, length);
            for (int i = 0; i < length; i++) {
                int b = buffer[i];
                if (b == '"') {
                    if (!quoted && before != '\n' && before != '"' && !separates(before)) {
                        return new Fault(
                                Fault.Kind.QUOTE, line, "", Text.shown(buffer, Math.max(0, i - 20), i + 1), "");
                    }
                    opened = quoted ? opened : line;
                    quoted = !quoted;
                }
                line += b == '\n' ? 1 : 0;
                before = b;
            }
        }
        return new Fault(Fault.Kind.OPEN_QUOTE, opened, "", "", "");
    }

    private static boolean separates(int b) {
        return b == ',' || b == ';' || b == '\t';
    }
}
