package org.duxue.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.packs.Lever;
import org.duxue.packs.Pack;
import org.duxue.planning.Plan;
import org.duxue.planning.PlanLever;
import org.duxue.planning.PlanRequest;
import org.duxue.planning.Planner;
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

    @Option(names = "--price", paramLabel = "LEVER=YUAN", descriptionKey = "prices")
    private Map<String, BigDecimal> prices = new LinkedHashMap<>();

    @Option(names = "--stage", split = ",", paramLabel = "STAGE", descriptionKey = "stages")
    private Set<String> stages = new LinkedHashSet<>();

    @Option(names = "--limit", paramLabel = "SECONDS", descriptionKey = "limit", defaultValue = "20")
    private int limit;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-folder")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    PlanCommand() {}

    @Override
    public Integer call() throws IOException {
        Pack chosen = Packs.named(pack, terminal.words);
        var options = data.options(chosen, terminal.words);
        List<PlanLever> levers = levers(chosen);
        ReadFacts facts = data.read(this, chosen, out);
        if (facts == null) {
            return Duxue.WRONG_INPUT;
        }
        Subject subject = Subject.of(chosen, facts.facts(), options, data.period());
        PlanRequest request = new PlanRequest(
                subject.evaluator(),
                subject.facts(),
                subject.options(),
                levers,
                Set.of(),
                stages,
                Duration.ofSeconds(limit));
        Plan plan = Planner.plan(request, (phase, round) -> terminal.progress(say("planning"), round, 0));
        terminal.clear();
        if (plan.state() == Plan.State.INFEASIBLE) {
            terminal.tell(say("plan-none", String.valueOf(plan.reason())));
            return Duxue.WRONG_INPUT;
        }
        write(subject, plan);
        boolean passes = plan.proof() != null && plan.proof().passes();
        terminal.tell(say(
                "plan-done",
                plan.steps().size(),
                yuan(plan.cost()),
                yuan(plan.lowerBound()),
                say(passes ? "plan-passes" : "plan-not")));
        return Duxue.DONE;
    }

    private static String yuan(@Nullable BigDecimal amount) {
        return Official.grouped(amount == null ? Double.NaN : amount.doubleValue(), 0);
    }

    private List<PlanLever> levers(Pack chosen) {
        List<String> known = chosen.levers().stream().map(Lever::id).toList();
        List<String> unknown =
                prices.keySet().stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new WrongInput(say("no-lever", String.join(", ", unknown), String.join(", ", known)));
        }
        return chosen.levers().stream()
                .map(lever -> new PlanLever(
                        lever.id(),
                        lever.indicator(),
                        lever.element(),
                        lever.whole(),
                        prices.getOrDefault(lever.id(), lever.price())))
                .toList();
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
