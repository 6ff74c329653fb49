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

/**
 * Parses stretches of rows from bytes straight into columns; one thread's own. Most cells of most files are a few {@link
 * Digits}; whatever else turns up is read the long way.
 */
final class Rows {
    /** Beyond the last byte of a stretch so many must be there to be read, whatever they are. */
    static final int SLACK = 16;

    private static final byte SKIPPED = 0;
    private static final byte NUMBER = 1;
    private static final byte CATEGORY = 2;

    private final Source source;
    private final Head head;
    private final Sinks sinks;
    private final double[][] numbers;
    private final int[][] codes;
    private final byte separator;
    private final int columns;
    private final @Nullable Levels[] levels;
    private final byte[] kinds;
    private final long[] lastDigits; // per column of categories
    private final int[] lastLevel;

    private byte[] bytes = new byte[SLACK];
    private int length;
    private boolean open;
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
        this.kinds = new byte[columns];
        this.numbers = new double[columns][];
        this.codes = new int[columns][];
        this.lastDigits = new long[columns];
        this.lastLevel = new int[columns];
        for (int column = 0; column < columns; column++) {
            levels[column] = sinks.codes[column] == null ? null : new Levels();
            double @Nullable [] number = sinks.numbers[column];
            int @Nullable [] code = sinks.codes[column];
            kinds[column] = (byte) ((number == null ? SKIPPED : NUMBER) | (code == null ? SKIPPED : CATEGORY));
            numbers[column] = number == null ? new double[0] : number;
            codes[column] = code == null ? new int[0] : code;
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
        int size = stretch.length();
        if (bytes.length < size + SLACK) {
            bytes = new byte[size + (1 << 12)];
        }
        source.read(stretch.start(), bytes, size);
        return parse(bytes, size, stretch.firstRow(), stretch.rows(), stretch.firstLine());
    }

    /**
     * Parses rows that are in memory; how many there were.
     *
     * @param from has {@link #SLACK} bytes beyond {@code size}, which may be overwritten
     * @param firstRow where the first one goes
     * @param most how many there may be
     */
    int parse(byte[] from, int size, int firstRow, int most, long firstLine) {
        bytes = from;
        length = size;
        bytes[length] = '\n'; // so that no loop need look for the end
        faults = new Faults();
        open = false;
        line = firstLine;
        at = 0;
        int row = firstRow;
        while (at < length && !open) {
            boolean blank = blank();
            open = !blank && row - firstRow == most;
            if (!blank && !open) {
                row(row++);
            }
            line++;
            at++;
        }
        return row - firstRow;
    }

    /** Whether the last stretch ended within quotation marks, or had more rows than it might. */
    boolean open() {
        return open;
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
        byte[] b = bytes;
        byte between = separator;
        int p = at;
        int column = 0;
        while (true) {
            long eight = Digits.at(b, p);
            long others = Digits.others(eight);
            int count = Digits.count(others);
            byte end = b[p + count];
            if (count > 0 && others != 0 && (end == between || end == '\n') && column < columns) {
                digits(column, row, eight << (64 - 8 * count), p, count);
                p += count;
            } else {
                at = p;
                cell(column, row);
                p = at;
                end = b[p];
            }
            column++;
            if (end != between) {
                break;
            }
            p++;
        }
        at = p;
        if (column != columns) {
            faults.add(Fault.Kind.ROW_LENGTH, startLine, "", Integer.toString(column), Integer.toString(columns));
        }
    }

    /**
     * A cell of one to seven digits.
     *
     * @param digits their values, the last one in the highest byte
     */
    private void digits(int column, int row, long digits, int from, int count) {
        int kind = kinds[column];
        if ((kind & NUMBER) != 0) {
            numbers[column][row] = count == 1 ? digits >>> 56 : Digits.value(digits);
        }
        if ((kind & CATEGORY) != 0) {
            long text = digits | count; // leading zeros count in a text
            if (text != lastDigits[column]) {
                lastDigits[column] = text;
                lastLevel[column] = levels(column).code(bytes, from, from + count);
            }
            codes[column][row] = lastLevel[column];
        }
    }

    /** Reads one cell and stops at the separator or line end after it. */
    private void cell(int column, int row) {
        if (column >= columns) {
            skip();
            return;
        }
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
            if (p >= length) {
                open = true;
                break;
            }
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
