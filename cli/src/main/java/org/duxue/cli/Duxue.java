package org.duxue.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duxue.cli.statistics.added.PlainWords;
import org.duxue.cli.statistics.added.ValueAddedCommand;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Failures;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.Terminal;
import org.duxue.cli.terminal.Words;
import org.jspecify.annotations.Nullable;

/**
 * The program. Exit codes: 0 done, 1 the input is wrong (every fault is named with its place and remedy), 2 the command
 * was not understood, 3 something failed that is not the user's fault.
 *
 * <p>Knows nothing of the library that reads command lines, so that the command whose start matters most need not load
 * it; {@link Top} does.
 */
final class Duxue {
    private static final String TERMINAL = "duxue.terminal";

    private Duxue() {}

    public static void main(String[] args) {
        // POI asks for a logger that this program does not bring; without this it would complain on every run
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("java.awt.headless", "true");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(args, System.getenv(), out, err, onTerminal());
        // A plain return spares the search for loggers that wish to hear of exits; libraries may leave threads behind.
        if (exit != Exit.DONE || !isValueAdded(args)) {
            System.exit(exit);
        }
    }

    /** The script says so by {@link #TERMINAL}, as looking for a console takes long. */
    @SuppressWarnings("SystemConsoleNull") // null with some console providers, never with others
    private static boolean onTerminal() {
        String said = System.getProperty(TERMINAL);
        if (said != null) {
            return Boolean.parseBoolean(said);
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal) {
        Terminal spoken = new Terminal(Words.choose(args, environment), environment, out, err, terminal);
        ValueAddedCommand plain = plain(args);
        if (plain == null) {
            return Top.run(args, spoken, err);
        }
        plain.use(spoken);
        return call(plain, spoken, err);
    }

    /** The command whose start matters most, if its words are plain. */
    private static @Nullable ValueAddedCommand plain(String... args) {
        return isValueAdded(args) ? PlainWords.read(List.of(args).subList(2, args.length)) : null;
    }

    private static boolean isValueAdded(String... args) {
        return args.length > 2 && args[0].equals("statistics") && args[1].equals("value-added");
    }

    private static int call(Talking command, Terminal terminal, PrintStream err) {
        try {
            return command.call();
        } catch (Exception e) {
            return new Failures(terminal.words, terminal.environment)
                    .tell(e, new PrintWriter(err, true, StandardCharsets.UTF_8));
        }
    }
}
