package org.duxue.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: it is told its terminal, answers with an exit code, and prints results to the output stream. */
public abstract class Talking implements Callable<Integer> {
    /** Set by {@link Factory} before the command is used. */
    Terminal terminal;

    @Spec
    protected CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // the factory and picocli fill the fields
    protected Talking() {}

    public String say(String key, Object... values) {
        return terminal.words.say(key, values);
    }

    /** Where messages go. */
    public final Terminal terminal() {
        return terminal;
    }

    /** Where results go. */
    public final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected void print(String line) {
        out().println(line);
        out().flush();
    }

    /** Tells all faults and how many there are; the exit code for wrong input. */
    public int refuse(List<String> faults) {
        faults.forEach(terminal::tell);
        terminal.tell(say("refused", faults.size()));
        return Exit.WRONG_INPUT;
    }
}
