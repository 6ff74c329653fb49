package org.duxue.cli;

import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and hands them the terminal they speak to. */
final class Factory implements IFactory {
    private final Terminal terminal;

    Factory(Words words, Map<String, String> environment, PrintStream err, boolean interactive) {
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
