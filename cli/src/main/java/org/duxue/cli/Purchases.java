package org.duxue.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.cli.terminal.Terminal;
import org.duxue.cli.terminal.Words;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.packs.Lever;
import org.duxue.packs.Pack;
import org.duxue.planning.Plan;
import org.duxue.planning.PlanLever;
import org.duxue.planning.PlanRequest;
import org.duxue.planning.Planner;
import org.duxue.reports.Subject;
import picocli.CommandLine.Option;

/** The options that say how a least-cost plan is looked for, and the looking. */
final class Purchases {
    @Option(names = "--price", paramLabel = "LEVER=YUAN", descriptionKey = "prices")
    private Map<String, BigDecimal> prices = new LinkedHashMap<>();

    @Option(names = "--stage", split = ",", paramLabel = "STAGE", descriptionKey = "stages")
    private Set<String> stages = new LinkedHashSet<>();

    @Option(names = "--limit", paramLabel = "SECONDS", descriptionKey = "limit", defaultValue = "20")
    private int limit;

    /** The pack's levers at the local prices; a price for a lever it does not have is refused. */
    List<PlanLever> levers(Pack pack, Words words) {
        List<String> known = pack.levers().stream().map(Lever::id).toList();
        List<String> unknown =
                prices.keySet().stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new WrongInput(words.say("no-lever", String.join(", ", unknown), String.join(", ", known)));
        }
        return pack.levers().stream()
                .map(lever -> new PlanLever(
                        lever.id(),
                        lever.indicator(),
                        lever.element(),
                        lever.whole(),
                        prices.getOrDefault(lever.id(), lever.price())))
                .toList();
    }

    /** Looks for the cheapest plan, with progress. */
    Plan plan(Subject subject, List<PlanLever> levers, Terminal terminal) {
        PlanRequest request = new PlanRequest(
                subject.evaluator(),
                subject.facts(),
                subject.options(),
                levers,
                Set.of(),
                stages,
                Duration.ofSeconds(limit));
        String phase = terminal.words.say("planning");
        Plan plan = Planner.plan(request, (step, round) -> terminal.progress(phase, round, 0));
        terminal.clear();
        return plan;
    }
}
