package org.duxue.cli.terminal;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.packs.PackInvalid;
import org.duxue.reports.font.FontsMissing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a sentence and an exit code; nobody is shown a stack of calls for a wrong file. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** The environment's variable that lets an unexpected failure show where it happened. */
    public static final String DEBUG = "DUXUE_DEBUG";

    private final Words words;
    private final boolean debug;

    public Failures(Words words, Map<String, String> environment) {
        this.words = words;
        this.debug = !environment.getOrDefault(DEBUG, "").isBlank();
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(sentence(e));
        err.println(words.say("see-help", e.getCommandLine().getCommandSpec().qualifiedName()));
        err.flush();
        return Exit.USAGE;
    }

    private String sentence(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return words.say(
                    "missing", missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(" ")));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return words.say("unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        ArgSpec argument = e.getArgSpec();
        if (argument != null && e.getValue() != null) {
            return words.say("bad-value", name(argument), e.getValue());
        }
        return String.valueOf(e.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, @Nullable ParseResult result) {
        return tell(e, line.getErr());
    }

    /** Says what stopped a command; the exit code. */
    public int tell(Exception e, PrintWriter err) {
        switch (e) {
            case WrongInput wrong -> err.println(wrong.getMessage());
            case PackInvalid invalid -> {
                invalid.faults().forEach(err::println);
                err.println(words.say("refused", invalid.faults().size()));
            }
            case FrameworkInvalid invalid -> err.println(invalid.getMessage());
            case NoSuchFileException missing -> err.println(words.say("no-file", String.valueOf(missing.getMessage())));
            case FontsMissing fonts -> {
                err.println(fonts.getMessage());
                return Exit.FAILED;
            }
            case UncheckedIOException io
            when io.getCause() instanceof NoSuchFileException missing ->
                err.println(words.say("no-file", String.valueOf(missing.getMessage())));
            default -> {
                err.println(words.say("failed", String.valueOf(e)));
                if (debug) {
                    e.printStackTrace(err);
                } else {
                    err.println(words.say("failed-where", DEBUG));
                }
                err.flush();
                return Exit.FAILED;
            }
        }
        err.flush();
        return Exit.WRONG_INPUT;
    }
}
