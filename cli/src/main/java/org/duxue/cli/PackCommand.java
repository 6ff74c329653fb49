package org.duxue.cli;

import java.util.ArrayList;
import java.util.List;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.Words;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Section;
import org.duxue.packs.Pack;
import org.duxue.packs.PackCheck;
import org.duxue.packs.PackLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duxue pack}: looks at packs and checks them. */
@Command(
        name = "pack",
        subcommands = {
            PackCommand.ListPacks.class,
            PackCommand.Show.class,
            PackCommand.Validate.class,
            PackCommand.Test.class
        })
final class PackCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    PackCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-command"));
    }

    /** The packs that ship with the product. */
    @Command(name = "list")
    static final class ListPacks extends Talking {
        @Override
        public Integer call() {
            for (String id : PackLibrary.builtInIds()) {
                Pack pack = PackLibrary.builtIn(id);
                print("%s\t%s\t%s"
                        .formatted(id, pack.version(), terminal().words.either(pack.title(), pack.titleEn())));
            }
            return Exit.DONE;
        }
    }

    /** A pack with its indicators and parameters. */
    @Command(name = "show")
    static final class Show extends Talking {
        @Parameters(paramLabel = "PACK", descriptionKey = "pack")
        private String pack;

        @SuppressWarnings("NullAway.Init") // picocli fills the field
        Show() {}

        @Override
        public Integer call() {
            Pack shown = Packs.named(pack, terminal().words);
            print("%s %s %s"
                    .formatted(shown.id(), shown.version(), terminal().words.either(shown.title(), shown.titleEn())));
            for (Section section : shown.framework().sections()) {
                print("");
                print(terminal().words.either(section.name(), section.nameEn()));
                for (Indicator indicator : section.indicators()) {
                    String mark = indicator.clause().verified() ? "" : " " + say("unverified");
                    print("  %-5s %s%s"
                            .formatted(
                                    indicator.id(),
                                    terminal().words.either(indicator.name(), indicator.nameEn()),
                                    mark));
                }
            }
            parameters(shown);
            return Exit.DONE;
        }

        private void parameters(Pack shown) {
            if (!shown.framework().parameters().isEmpty()) {
                print("");
                print(say("parameters"));
            }
            shown.framework().parameters().forEach(p -> {
                String mark = p.clause().verified() ? "" : " " + say("unverified");
                String name = terminal().words.either(p.name(), p.nameEn());
                print("  %s = %s %s  %s%s".formatted(p.id(), p.value().toPlainString(), p.unit(), name, mark));
            });
        }
    }

    /** Whether a pack can be read and its formulas hold; every fault with file, line and field. */
    @Command(name = "validate")
    static final class Validate extends Talking {
        @Parameters(paramLabel = "DIR", descriptionKey = "pack-folder")
        private String pack;

        @SuppressWarnings("NullAway.Init") // picocli fills the field
        Validate() {}

        @Override
        public Integer call() {
            Pack read = Packs.named(pack, terminal().words);
            Evaluator.of(read.framework());
            print(say("pack-valid", read.id(), read.version()));
            return Exit.DONE;
        }
    }

    /** Runs a pack's worked examples. */
    @Command(name = "test")
    static final class Test extends Talking {
        @Parameters(paramLabel = "DIR", descriptionKey = "pack-folder")
        private String pack;

        @SuppressWarnings("NullAway.Init") // picocli fills the field
        Test() {}

        @Override
        public Integer call() {
            Pack read = Packs.named(pack, terminal().words);
            PackCheck check = PackCheck.of(read);
            List<String> faults = new ArrayList<>();
            for (PackCheck.Line line : check.failures()) {
                faults.add(say("example-differs", line.example(), line.address(), line.expected(), line.actual()));
            }
            if (!faults.isEmpty()) {
                return refuse(faults);
            }
            print(say(
                    "examples-agree",
                    read.id(),
                    read.examples().size(),
                    check.lines().size()));
            return Exit.DONE;
        }
    }
}
