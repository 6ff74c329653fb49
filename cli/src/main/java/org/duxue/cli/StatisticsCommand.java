package org.duxue.cli;

import org.duxue.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code duxue statistics}: numbers alone, without a pack. */
@Command(name = "statistics", subcommands = DispersionCommand.class)
final class StatisticsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    StatisticsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-command"));
    }
}
