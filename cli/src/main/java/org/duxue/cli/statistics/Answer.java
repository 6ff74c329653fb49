package org.duxue.cli.statistics;

import java.io.IOException;
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

    public Answer() {}

    public Answer(@Nullable Path out) {
        this.out = out;
    }

    /** Where it goes; null when it is printed. */
    public @Nullable Path path() {
        return out;
    }

    /** Writes the answer; the exit code of a command that is done. */
    public int write(Talking command, Consumer<Json> answer) throws IOException {
        if (out == null) {
            Json.write(command.terminal().stream(), answer);
            command.out().println();
            command.out().flush();
        } else {
            Json.write(out, answer);
            command.out().println(out);
            command.out().flush();
        }
        return Exit.DONE;
    }
}
