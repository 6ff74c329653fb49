package org.duxue.cli.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The output stream for results, and the error stream, where messages and the progress bar go. The bar is drawn only on a
 * terminal.
 */
public final class Terminal {
    private static final int WIDTH = 28;
    private static final long PAUSE = 80_000_000L;

    public final Words words;
    public final Map<String, String> environment;
    private final PrintStream stream;
    private final PrintWriter out;
    private final PrintStream err;
    private final boolean interactive;
    private long drawn;
    private boolean open;

    public Terminal(
            Words words, Map<String, String> environment, PrintStream out, PrintStream err, boolean interactive) {
        this.words = words;
        this.environment = environment;
        this.stream = out;
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = err;
        this.interactive = interactive;
    }

    /** Where results go. */
    public PrintWriter out() {
        return out;
    }

    /** Where results go that are bytes. */
    public PrintStream stream() {
        return stream;
    }

    /** Whether anybody sees the bar. */
    boolean interactive() {
        return interactive;
    }

    /** A message on a line of its own. */
    public void tell(String line) {
        clear();
        err.println(line);
    }

    /** Shows how far a long work is; {@code total} 0 when unknown. */
    public void progress(String phase, long done, long total) {
        if (!interactive) {
            return;
        }
        long now = System.nanoTime();
        boolean last = total > 0 && done >= total;
        if (open && !last && now - drawn < PAUSE) {
            return;
        }
        drawn = now;
        open = true;
        err.print("\r\033[K" + bar(phase, done, total));
        err.flush();
    }

    public static String bar(String phase, long done, long total) {
        if (total <= 0) {
            return phase + (done > 0 ? " " + done : " …");
        }
        int full = (int) Math.min(WIDTH, WIDTH * done / total);
        String percent = String.format(Locale.ROOT, "%3d%%", Math.min(100, 100 * done / total));
        return phase + " [" + "█".repeat(full) + "░".repeat(WIDTH - full) + "] " + percent;
    }

    /** Takes the bar away. */
    public void clear() {
        if (open) {
            err.print("\r\033[K");
            err.flush();
            open = false;
        }
    }
}
