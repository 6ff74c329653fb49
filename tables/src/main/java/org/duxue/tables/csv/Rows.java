package org.duxue.tables.csv;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Fault;
import org.duxue.tables.cells.Decimals;
import org.duxue.tables.cells.Faults;
import org.duxue.tables.cells.Levels;
import org.duxue.tables.cells.Missing;
import org.duxue.tables.cells.Text;
import org.jspecify.annotations.Nullable;

/** Parses stretches of rows from bytes straight into columns; one thread's own. */
final class Rows {
    private final Source source;
    private final Head head;
    private final Sinks sinks;
    private final byte separator;
    private final int columns;
    private final @Nullable Levels[] levels;

    private byte[] bytes = new byte[1 << 16];
    private byte[] plain = new byte[256];
    private int plainLength;
    private int at;
    private long line;
    private Faults faults = new Faults();

    Rows(Source source, Head head, Sinks sinks) {
        this.source = source;
        this.head = head;
        this.sinks = sinks;
        this.separator = head.separator();
        this.columns = head.columns().size();
        this.levels = new Levels[columns];
        for (int column = 0; column < columns; column++) {
            levels[column] = sinks.codes[column] == null ? null : new Levels();
        }
    }

    Faults faults() {
        return faults;
    }

    /** This thread's numbering of the levels of a column of categories. */
    Levels levels(int column) {
        return Objects.requireNonNull(levels[column]);
    }

    /** Parses a stretch; the number of rows in it, which is less than announced when lines are blank. */
    int parse(Stretch stretch) throws IOException {
        int length = stretch.length();
        if (bytes.length <= length) {
            bytes = new byte[length + (1 << 12)];
        }
        source.read(stretch.start(), bytes, length);
        bytes[length] = '\n'; // so that no loop need look for the end
        faults = new Faults();
        line = stretch.firstLine();
        at = 0;
        int row = stretch.firstRow();
        while (at < length) {
            if (!blank()) {
                row(row++);
            }
            line++;
            at++;
        }
        return row - stretch.firstRow();
    }

    /** Whether nothing stands on this line; if so, at its end. */
    private boolean blank() {
        int to = at;
        while (bytes[to] == '\r' || bytes[to] == ' ') {
            to++;
        }
        if (bytes[to] != '\n') {
            return false;
        }
        at = to;
        return true;
    }

    private void row(int row) {
        long startLine = line;
        int column = 0;
        while (true) {
            if (column < columns) {
                cell(column, row);
            } else {
                skip();
            }
            column++;
            if (bytes[at] != separator) {
                break;
            }
            at++;
        }
        if (column != columns) {
            faults.add(Fault.Kind.ROW_LENGTH, startLine, "", Integer.toString(column), Integer.toString(columns));
        }
    }

    /** Reads one cell and stops at the separator or line end after it. */
    private void cell(int column, int row) {
        double @Nullable [] numbers = sinks.numbers[column];
        int @Nullable [] codes = sinks.codes[column];
        int from = at;
        if (numbers != null) {
            number(numbers, column, row);
            if (codes == null) {
                return;
            }
            at = from;
        }
        Levels known = levels[column];
        if (codes != null && known != null) {
            category(codes, known, column, row);
        } else {
            skip();
        }
    }

    /** The common case, a plain decimal of up to 18 digits, is read here; the rest goes the long way. */
    private void number(double[] into, int column, int row) {
        byte[] b = bytes;
        int p = at;
        boolean negative = b[p] == '-';
        p += negative ? 1 : 0;
        long digits = 0;
        int start = p;
        int digit = b[p] - '0';
        while (digit >= 0 && digit <= 9) {
            digits = digits * 10 + digit;
            digit = b[++p] - '0';
        }
        int count = p - start;
        int fraction = 0;
        if (b[p] == '.') {
            int point = p;
            digit = b[++p] - '0';
            while (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                digit = b[++p] - '0';
            }
            fraction = p - point - 1;
            count += fraction;
        }
        boolean ends = b[p] == separator || b[p] == '\n' || (b[p] == '\r' && b[p + 1] == '\n');
        if (ends && !(negative && sinks.weights[column]) && count > 0 && Decimals.isExact(digits, count)) {
            double value = fraction == 0 ? digits : Decimals.shifted(digits, fraction);
            into[row] = negative ? -value : value;
            at = b[p] == '\r' ? p + 1 : p;
        } else {
            longNumber(into, column, row);
        }
    }

    private void longNumber(double[] into, int column, int row) {
        long startLine = line;
        plain(column);
        int from = 0;
        int to = plainLength;
        while (from < to && plain[from] <= ' ' && plain[from] >= 0) {
            from++;
        }
        while (to > from && plain[to - 1] <= ' ' && plain[to - 1] >= 0) {
            to--;
        }
        into[row] = Double.NaN;
        if (Missing.isNumber(plain, from, to)) {
            return;
        }
        double value = Decimals.parse(plain, from, to);
        boolean allowed = !(value < 0 && sinks.weights[column]);
        if (!Double.isNaN(value) && allowed) {
            into[row] = value;
        } else if (sinks.strict[column]) {
            Fault.Kind kind = allowed ? Fault.Kind.NO_NUMBER : Fault.Kind.NEGATIVE;
            faults.add(kind, startLine, head.columns().get(column), Text.shown(plain, from, to), "");
        } else {
            sinks.texts[column] = true;
        }
    }

    private void category(int[] into, Levels known, int column, int row) {
        byte[] b = bytes;
        int p = at;
        if (b[p] != '"') {
            while (b[p] != separator && b[p] != '\n' && b[p] != '"') {
                p++;
            }
            if (b[p] != '"') {
                int to = b[p] == '\n' && p > at && b[p - 1] == '\r' ? p - 1 : p;
                into[row] = Missing.is(b, at, to) ? Factor.MISSING : known.code(b, at, to);
                at = p;
                return;
            }
        }
        plain(column);
        into[row] = Missing.is(plain, 0, plainLength) ? Factor.MISSING : known.code(plain, 0, plainLength);
    }

    /** Passes over a cell. */
    private void skip() {
        byte[] b = bytes;
        int p = at;
        while (b[p] != separator && b[p] != '\n' && b[p] != '"') {
            p++;
        }
        if (b[p] == '"') {
            plain(-1);
        } else {
            at = p;
        }
    }

    /** Takes a cell without its quotation marks into {@link #plain}; marks in the wrong place are a fault. */
    private void plain(int column) {
        byte[] b = bytes;
        int p = at;
        boolean quoted = false;
        boolean wrong = false;
        long startLine = line;
        plainLength = 0;
        while (quoted || (b[p] != separator && b[p] != '\n')) {
            if (b[p] == '"') {
                boolean doubled = quoted && b[p + 1] == '"';
                wrong |= !quoted && p > at;
                quoted = doubled || !quoted;
                if (doubled) {
                    p++;
                    append((byte) '"');
                }
            } else {
                wrong |= !quoted && b[at] == '"' && b[p] != '\r';
                line += quoted && b[p] == '\n' ? 1 : 0;
                append(b[p]);
            }
            p++;
        }
        if (b[p] == '\n' && plainLength > 0 && plain[plainLength - 1] == '\r') {
            plainLength--;
        }
        at = p;
        if (wrong) {
            String name = column < 0 ? "" : head.columns().get(column);
            faults.add(Fault.Kind.QUOTE, startLine, name, Text.shown(plain, 0, plainLength), "");
        }
    }

    private void append(byte b) {
        if (plainLength == plain.length) {
            plain = Arrays.copyOf(plain, plainLength * 2);
        }
        plain[plainLength++] = b;
    }
}
