package org.duxue.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: it is told its terminal, answers with an exit code, and prints results to the output stream. */
public abstract class Talking implements Callable<Integer> {
    private Terminal terminal;

    @Spec
    protected CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // whoever makes a command sets the terminal; picocli fills the other fields
    protected Talking() {}

    /** Sets where the command speaks to; called before anything else. */
    public final void use(Terminal given) {
        terminal = given;
    }

    public String say(String key, Object... values) {
        return terminal.words.say(key, values);
    }

    /** Where messages go. */
    public final Terminal terminal() {
        return terminal;
    }

    /** Where results go. */
    public final PrintWriter out() {
        return terminal.out();
    }

    /** Shows how far a long work is, in words that are looked up only where somebody sees them. */
    public void progress(long done, long total, String key, Object... values) {
        if (terminal.interactive()) {
            terminal.progress(say(key, values), done, total);
        }
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
