package org.duxue.cli;

import java.util.ArrayList;
import java.util.List;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.Words;
import org.duxue.packs.PackCheck;
import org.duxue.packs.appraisal.AppraisalLint;
import org.duxue.packs.appraisal.AppraisalPack;
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
            PackCommand.Test.class,
            PackCommand.Lint.class
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
            for (String id : OnShelf.ids()) {
                OnShelf pack = OnShelf.named(id, terminal().words);
                print("%s\t%s\t%s".formatted(id, pack.version(), pack.title(terminal().words)));
            }
            return Exit.DONE;
        }
    }

    /** A command about one pack. */
    abstract static class OfOne extends Talking {
        @Parameters(paramLabel = "PACK", descriptionKey = "pack")
        private String pack;

        @SuppressWarnings("NullAway.Init") // picocli fills the field
        OfOne() {}

        @Override
        public final Integer call() {
            return look(OnShelf.named(pack, terminal().words));
        }

        abstract int look(OnShelf read);
    }

    /** A pack's tree and parameters. */
    @Command(name = "show")
    static final class Show extends OfOne {
        @Override
        int look(OnShelf read) {
            print("%s %s %s".formatted(read.id(), read.version(), read.title(terminal().words)));
            read.outline(terminal().words).forEach(this::print);
            return Exit.DONE;
        }
    }

    /** Whether a pack can be read and its formulas hold; every fault with file, line and field. */
    @Command(name = "validate")
    static final class Validate extends OfOne {
        @Override
        int look(OnShelf read) {
            print(say("pack-valid", read.id(), read.version()));
            return Exit.DONE;
        }
    }

    /** Runs a pack's worked examples. */
    @Command(name = "test")
    static final class Test extends OfOne {
        @Override
        int look(OnShelf read) {
            PackCheck check = read.check();
            List<String> faults = new ArrayList<>();
            for (PackCheck.Line line : check.failures()) {
                faults.add(say("example-differs", line.example(), line.address(), line.expected(), line.actual()));
            }
            if (!faults.isEmpty()) {
                return refuse(faults);
            }
            print(say(
                    "examples-agree", read.id(), read.examples(), check.lines().size()));
            return Exit.DONE;
        }
    }

    /** What is unwise in a pack, and what it costs a school. */
    @Command(name = "lint")
    static final class Lint extends OfOne {
        @Override
        int look(OnShelf read) {
            List<String> findings = read.lint(terminal().words);
            findings.forEach(this::print);
            print(say("lint-done", read.id(), findings.size()));
            if (read instanceof OnShelf.OfAppraisal(AppraisalPack pack)) {
                print(say("lint-cost", AppraisalLint.cost(pack.scheme()).minutes()));
            }
            return Exit.DONE;
        }
    }
}
