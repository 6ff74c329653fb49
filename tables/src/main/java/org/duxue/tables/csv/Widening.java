package org.duxue.tables.csv;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.duxue.tables.TableRefused;

/**
 * Copies a CSV file byte by byte and adds cells at the end of each row, so that whatever stood there stays as it was:
 * encoding, separator, quotation and line ends. Blank lines are copied and get nothing, as reading passes them over.
 */
public final class Widening {
    private static final int MARK = 3;

    private final InputStream in;
    private final OutputStream out;
    private final String separator;
    private final List<String> headings;
    private final IntFunction<List<String>> cells;
    private int row = -1;

    private Widening(
            InputStream in,
            OutputStream out,
            String separator,
            List<String> headings,
            IntFunction<List<String>> cells) {
        this.in = in;
        this.out = out;
        this.separator = separator;
        this.headings = headings;
        this.cells = cells;
    }

    /**
     * @param headings of the added columns, plain ASCII
     * @param cells of each row, numbered as {@link CsvFile#read} numbers them; plain ASCII without separators
     * @throws TableRefused when the file has no heading
     */
    public static void write(Path file, Path to, List<String> headings, IntFunction<List<String>> cells)
            throws IOException, TableRefused {
        String separator;
        try (Source source = new Source(file)) {
            separator = Character.toString(Head.read(source).separator());
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            new Widening(in, out, separator, headings, cells).copy();
        }
    }

    private void copy() throws IOException {
        boolean quoted = false;
        boolean blank = true;
        boolean held = false; // a carriage return that may belong to the line end
        in.mark(MARK);
        if (in.read() == 0xEF) {
            in.reset();
            out.write(in.readNBytes(MARK));
        } else {
            in.reset();
        }
        for (int b = in.read(); b >= 0; b = in.read()) {
            boolean ends = b == '\n' && !quoted;
            if (ends && !blank) {
                add();
            }
            if (held) {
                out.write('\r');
            }
            held = b == '\r' && !quoted;
            if (!held) {
                out.write(b);
            }
            quoted ^= b == '"';
            blank = ends || (blank && (b == '\r' || b == ' '));
        }
        if (!blank) {
            add();
        }
        if (held) {
            out.write('\r');
        }
    }

    private void add() throws IOException {
        List<String> added = row < 0 ? headings : cells.apply(row);
        row++;
        for (String cell : added) {
            out.write((separator + cell).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
