package org.duxue.cli.statistics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the answer goes, and the writing of it: to a file whose name is then printed, or printed. */
public final class Answer {
    @Option(names = "--out", paramLabel = "FILE.json", descriptionKey = "out-json")
    private @Nullable Path out;

    /** Writes the answer; the exit code of a command that is done. */
    public int write(Talking command, Consumer<Json> answer) throws IOException {
        if (out == null) {
            PrintWriter printer = command.out();
            Json.write(printer, answer);
            printer.println();
            printer.flush();
        } else {
            Json.write(out, answer);
            command.out().println(out);
            command.out().flush();
        }
        return Exit.DONE;
    }
}
