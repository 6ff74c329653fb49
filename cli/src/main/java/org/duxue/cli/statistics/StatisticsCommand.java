package org.duxue.cli.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duxue.cli.statistics.added.ValueAddedCommand;
import org.duxue.cli.statistics.growth.GrowthCommand;
import org.duxue.cli.statistics.surveys.CarelessCommand;
import org.duxue.cli.statistics.surveys.ReliabilityCommand;
import org.duxue.cli.statistics.surveys.SurveyCommand;
import org.duxue.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code duxue statistics}: numbers alone, without a pack. */
@Command(name = "statistics")
public final class StatisticsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    StatisticsCommand() {}

    /** The methods, in the order in which the help lists them. */
    public static Map<String, Class<?>> methods() {
        Map<String, Class<?>> methods = new LinkedHashMap<>();
        methods.put("value-added", ValueAddedCommand.class);
        methods.put("crossed", CrossedCommand.class);
        methods.put("compare", CompareCommand.class);
        methods.put("raters", RatersCommand.class);
        methods.put("growth", GrowthCommand.class);
        methods.put("dispersion", DispersionCommand.class);
        methods.put("inequality", InequalityCommand.class);
        methods.put("survey", SurveyCommand.class);
        methods.put("reliability", ReliabilityCommand.class);
        methods.put("careless", CarelessCommand.class);
        return methods;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-command"));
    }
}
