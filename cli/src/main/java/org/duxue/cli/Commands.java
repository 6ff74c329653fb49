package org.duxue.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duxue.cli.statistics.StatisticsCommand;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * The commands by name. Only the one that the arguments name is made, since making a command loads its classes and a
 * statistic over a small file should not wait for the workbooks' and reports' ones; all are made when none is named, to
 * be listed.
 */
final class Commands {
    private Commands() {}

    /** The command line with those of its commands that the arguments may mean. */
    static CommandLine line(Object top, String[] args, IFactory factory) {
        CommandLine line = new CommandLine(top, factory);
        String[] words = words(args);
        add(line, all(), words[0], factory);
        CommandLine statistics = line.getSubcommands().get("statistics");
        if (statistics != null) {
            add(statistics, StatisticsCommand.methods(), words[1], factory);
        }
        return line;
    }

    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("evaluate", EvaluateCommand.class);
        all.put("plan", PlanCommand.class);
        all.put("template", TemplateCommand.class);
        all.put("statistics", StatisticsCommand.class);
        all.put("pack", PackCommand.class);
        all.put("demo", DemoCommand.class);
        all.put("serve", Handover.Serve.class);
        all.put("audit", Handover.Audit.class);
        all.put("backup", Handover.Backup.class);
        all.put("restore", Handover.Restore.class);
        return all;
    }

    private static void add(CommandLine line, Map<String, Class<?>> commands, String word, IFactory factory) {
        commands.forEach((name, type) -> {
            if (name.equals(word) || !commands.containsKey(word)) {
                line.addSubcommand(name, new CommandLine(made(type, factory), factory));
            }
        });
    }

    private static Object made(Class<?> type, IFactory factory) {
        try {
            return factory.create(type);
        } catch (Exception e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** The first two arguments that may name commands; empty where there is none. */
    private static String[] words(String... args) {
        String[] words = {"", ""};
        int found = 0;
        for (int i = 0; i < args.length && found < words.length; i++) {
            if (args[i].equals("--lang")) {
                i++;
            } else if (!args[i].startsWith("-")) {
                words[found++] = args[i];
            }
        }
        return words;
    }
}
