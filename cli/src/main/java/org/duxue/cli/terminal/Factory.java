package org.duxue.cli.terminal;

import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and hands them the terminal they speak to. */
public final class Factory implements IFactory {
    private final Terminal terminal;

    public Factory(Words words, Map<String, String> environment, PrintStream err, boolean interactive) {
        this.terminal = new Terminal(words, environment, err, interactive);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof Talking command) {
            command.terminal = terminal;
        }
        return made;
    }
}
