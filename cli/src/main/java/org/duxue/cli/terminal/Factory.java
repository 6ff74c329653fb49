package org.duxue.cli.terminal;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and hands them the terminal they speak to. */
public final class Factory implements IFactory {
    private final Terminal terminal;

    public Factory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof Talking command) {
            command.use(terminal);
        }
        return made;
    }
}
