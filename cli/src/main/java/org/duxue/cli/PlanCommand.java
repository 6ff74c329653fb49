package org.duxue.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.packs.Pack;
import org.duxue.planning.Plan;
import org.duxue.planning.PlanLever;
import org.duxue.reports.Official;
import org.duxue.reports.PlanFiles;
import org.duxue.reports.Subject;
import org.duxue.workbooks.ReadFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duxue plan}: what to buy so that every school and every dispersion passes, at the least cost. */
@Command(name = "plan")
final class PlanCommand extends Talking {
    @Parameters(paramLabel = "PACK", descriptionKey = "pack")
    private String pack;

    @Mixin
    private Data data;

    @Mixin
    private Purchases purchases;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-folder")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    PlanCommand() {}

    @Override
    public Integer call() throws IOException {
        Pack chosen = Packs.named(pack, terminal().words);
        var options = data.options(chosen, terminal().words);
        List<PlanLever> levers = purchases.levers(chosen, terminal().words);
        ReadFacts facts = data.read(this, chosen, out);
        if (facts == null) {
            return Exit.WRONG_INPUT;
        }
        Subject subject = Subject.of(chosen, facts.facts(), options, data.period());
        Plan plan = purchases.plan(subject, levers, terminal());
        if (plan.state() == Plan.State.INFEASIBLE) {
            terminal().tell(say("plan-none", String.valueOf(plan.reason())));
            return Exit.WRONG_INPUT;
        }
        write(subject, plan);
        boolean passes = plan.proof() != null && plan.proof().passes();
        terminal()
                .tell(say(
                        "plan-done",
                        plan.steps().size(),
                        yuan(plan.cost()),
                        yuan(plan.lowerBound()),
                        say(passes ? "plan-passes" : "plan-not")));
        return Exit.DONE;
    }

    private static String yuan(@Nullable BigDecimal amount) {
        return Official.grouped(amount == null ? Double.NaN : amount.doubleValue(), 0);
    }

    private void write(Subject subject, Plan plan) throws IOException {
        Files.createDirectories(out);
        Path json = out.resolve("plan.json");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(json))) {
            PlanFiles.json(plan, stream);
        }
        Path workbook = out.resolve("plan.xlsx");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(workbook))) {
            PlanFiles.workbook(subject, plan, stream);
        }
        print(json.toString());
        print(workbook.toString());
    }
}
