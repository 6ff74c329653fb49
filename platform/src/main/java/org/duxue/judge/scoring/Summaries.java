package org.duxue.judge.scoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.define.facts.FactsOf;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.ground.shared.Period;
import org.duxue.judge.scoring.view.DispersionView.Earlier;
import org.duxue.judge.scoring.view.SummaryView;
import org.duxue.judge.scoring.view.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A district's evaluation at a glance, with the coefficients of the two years before beside today's. */
@Component
public class Summaries {
    static final int YEARS_BEFORE = 2;

    private final Evaluations evaluations;
    private final FactsOf facts;
    private final EvidenceCount evidence;
    private final Clock clock;

    Summaries(Evaluations evaluations, FactsOf facts, EvidenceCount evidence, Clock clock) {
        this.evaluations = evaluations;
        this.facts = facts;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SummaryView of(String pack, Period period, @Nullable Instant asOf) {
        EvaluationRun run = evaluations.ofDistrict(pack, period, asOf);
        return of(run, earlier(run));
    }

    /** The view of a run that was made already. */
    public SummaryView of(EvaluationRun run, Map<String, List<Earlier>> earlier) {
        String pack = run.standard().pack().id();
        var confirmed = new SummaryView.Confirmed(
                facts.confirmed(pack, run.period()), run.facts().schools().rows());
        var frame = new SummaryView.Frame(
                pack,
                run.standard().pack().version(),
                run.period().toString(),
                run.asOf(),
                clock.instant(),
                run.recordedAt(),
                evidence.of(pack, run.period()),
                confirmed);
        return SummaryView.of(frame, run.evaluation(), earlier, run.units());
    }

    /** Coefficients of the years before, by {@code stage/indicator}, the latest last. */
    public Map<String, List<Earlier>> earlier(EvaluationRun run) {
        Map<String, List<Earlier>> found = new LinkedHashMap<>();
        for (EvaluationRun before : yearsBefore(run)) {
            for (DispersionResult d : before.evaluation().districts().getFirst().dispersions()) {
                found.computeIfAbsent(d.stage() + "/" + d.indicator(), key -> new ArrayList<>())
                        .add(new Earlier(before.period().toString(), Wire.number(d.cv())));
            }
        }
        return found;
    }

    /** The runs of the years before that have facts, the latest last. */
    List<EvaluationRun> yearsBefore(EvaluationRun run) {
        List<EvaluationRun> runs = new ArrayList<>();
        Period period = run.period();
        for (int i = 0; i < YEARS_BEFORE; i++) {
            period = period.previous();
            evaluations.earlier(run, period).ifPresent(runs::addFirst);
        }
        return runs;
    }
}
