package org.duxue.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.duxue.cli.terminal.Factory;
import org.duxue.cli.terminal.Failures;
import org.duxue.cli.terminal.Terminal;
import org.duxue.cli.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code duxue}: the command line as the library reads it, with its help and its complaints. */
@Command(name = "duxue", version = "duxue 0.1.0", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
final class Top implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    Top() {}

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

    /** Runs the command that the arguments name; its exit code. */
    static int run(String[] args, Terminal terminal, PrintStream err) {
        CommandLine line = Commands.line(new Top(), args, new Factory(terminal));
        line.setResourceBundle(terminal.words.bundle());
        line.setOut(terminal.out());
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAdjustLineBreaksForWideCJKCharacters(true);
        Failures failures = new Failures(terminal.words, terminal.environment);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        return line.execute(args);
    }
}
