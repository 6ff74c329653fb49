package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Status;
import org.duxue.packs.Pack;
import org.duxue.planning.Plan;
import org.duxue.planning.PlanLever;
import org.duxue.reports.Advice;
import org.duxue.reports.Letterhead;
import org.duxue.reports.Official;
import org.duxue.reports.ReportFiles;
import org.duxue.reports.ReportFiles.Output;
import org.duxue.reports.Subject;
import org.duxue.workbooks.ReadFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duxue evaluate}: from workbooks to result, workbook and report. */
@Command(name = "evaluate")
final class EvaluateCommand extends Talking {
    @Parameters(paramLabel = "PACK", descriptionKey = "pack")
    private String pack;

    @Mixin
    private Data data;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-folder")
    private Path out;

    @Option(names = "--only", split = ",", paramLabel = "KIND", descriptionKey = "only")
    private Set<Output> only = EnumSet.allOf(Output.class);

    @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "issuer")
    private @Nullable String issuer;

    @Option(names = "--number", paramLabel = "TEXT", descriptionKey = "number")
    private @Nullable String number;

    @Option(names = "--addressee", paramLabel = "NAME", descriptionKey = "addressee")
    private @Nullable String addressee;

    @Option(names = "--plan", descriptionKey = "with-plan")
    private boolean withPlan;

    @Mixin
    private Purchases purchases;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    EvaluateCommand() {}

    @Override
    public Integer call() throws IOException {
        Pack chosen = Packs.named(pack, terminal().words);
        var options = data.options(chosen, terminal().words);
        List<PlanLever> levers = purchases.levers(chosen, terminal().words);
        ReadFacts facts = data.read(this, chosen, out);
        if (facts == null) {
            return Exit.WRONG_INPUT;
        }
        terminal().progress(say("evaluating"), 0, 0);
        Subject subject = Subject.of(chosen, facts.facts(), options, data.period());
        Subject headed = planned(subject.with(letterhead(subject.letterhead())), levers);
        List<Path> files = ReportFiles.write(
                headed,
                out,
                only,
                (output, done, total) -> terminal().progress(say("writing", output.file()), done, total));
        terminal().clear();
        headed.evaluation().districts().forEach(this::summary);
        files.forEach(file -> print(file.toString()));
        return Exit.DONE;
    }

    /** With the least-cost plan when it was asked for and there is one. */
    private Subject planned(Subject subject, List<PlanLever> levers) {
        if (!withPlan) {
            return subject;
        }
        Plan plan = purchases.plan(subject, levers, terminal());
        if (plan.state() == Plan.State.INFEASIBLE) {
            terminal().tell(say("plan-none", String.valueOf(plan.reason())));
            return subject;
        }
        return subject.with(Advice.of(subject, plan));
    }

    private Letterhead letterhead(Letterhead plain) {
        return new Letterhead(
                issuer == null ? plain.issuer() : issuer,
                number == null ? plain.number() : number,
                addressee == null ? plain.addressee() : addressee);
    }

    private void summary(DistrictResult district) {
        String verdict = terminal()
                .words
                .either(
                        Official.verdict(district.verdict()),
                        district.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        List<DispersionResult> dispersions = district.dispersions();
        long met = dispersions.stream().filter(d -> d.status() == Status.MET).count();
        int units = district.stages().stream()
                .mapToInt(DistrictResult.StageCount::units)
                .sum();
        int compliant = district.stages().stream()
                .mapToInt(DistrictResult.StageCount::compliant)
                .sum();
        String name = (district.code() + " " + district.name()).strip();
        terminal().tell(say("summary", name, verdict, compliant, units, met, dispersions.size()));
    }
}
