package org.duxue.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.duxue.cli.terminal.Factory;
import org.duxue.cli.terminal.Failures;
import org.duxue.cli.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 the input is wrong (every fault is named with its place and remedy), 2 the
 * command was not understood, 3 something failed that is not the user's fault.
 */
@Command(name = "duxue", version = "duxue 0.1.0", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
final class Duxue implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    Duxue() {}

    /** Takes effect before everything else, in {@link Words#choose}; here it is checked and gets its help. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang", scope = ScopeType.INHERIT)
    void language(String lang) {
        if (!lang.equals("zh") && !lang.equals("en")) {
            throw new ParameterException(spec.commandLine(), Words.of(spec).say("bad-lang", lang));
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-command"));
    }

    public static void main(String[] args) {
        // POI asks for a logger that this program does not bring; without this it would complain on every run
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("java.awt.headless", "true");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, System.getenv(), out, err, onTerminal()));
    }

    @SuppressWarnings("SystemConsoleNull") // null with some console providers, never with others
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal) {
        Words words = Words.choose(args, environment);
        CommandLine line = Commands.line(new Duxue(), args, new Factory(words, environment, err, terminal));
        line.setResourceBundle(words.bundle());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAdjustLineBreaksForWideCJKCharacters(true);
        Failures failures = new Failures(words, environment);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        return line.execute(args);
    }
}
