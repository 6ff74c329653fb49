package org.duxue.judge.scoring.duty;

import java.util.List;
import java.util.Optional;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.Columns.Column;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.define.facts.FactVersion;
import org.duxue.define.facts.ReadFacts;
import org.duxue.define.facts.SaveFacts;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.ground.files.FileReference;
import org.duxue.ground.files.Files;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Evaluations;
import org.duxue.judge.scoring.EvidenceCount;
import org.duxue.judge.scoring.ScoringProblem;
import org.duxue.judge.scoring.view.IndicatorView;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;

/** Shows what is behind an indicator of the district and takes the reviewer's decision on it. */
@Component
public class IndicatorPages {
    /** The test by which a pack reads a reviewer's decision; its formula is the element that holds it. */
    private static final String DECISION = "confirmed";

    private final Gate gate;
    private final Evaluations evaluations;
    private final ReadFacts read;
    private final SaveFacts save;
    private final Files files;

    IndicatorPages(Gate gate, Evaluations evaluations, ReadFacts read, SaveFacts save, Files files) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.read = read;
        this.save = save;
        this.files = files;
    }

    /** A decision: {@code met} null takes an earlier one back. */
    public record Decision(@Nullable Boolean met, String note, int based) {}

    @Transactional(readOnly = true)
    public IndicatorPage page(String pack, Period period, String indicator) {
        EvaluationRun run = evaluations.ofDistrict(pack, period, null);
        Indicator definition = find(run, indicator);
        UnitCode district = evaluations.district().code();
        FactSheet sheet = read.sheet(district, period, null);
        IndicatorView result = run.evaluation().districts().getFirst().indicators().stream()
                .filter(found -> found.indicator().equals(indicator))
                .map(IndicatorView::of)
                .findFirst()
                .orElseGet(() -> new IndicatorView(indicator, "not-applicable", null, List.of()));
        List<IndicatorPage.Line> lines = used(run, definition).stream()
                .map(column -> new IndicatorPage.Line(column, sheet.facts().get(column.id())))
                .toList();
        return new IndicatorPage(
                indicator,
                result,
                lines,
                files.of(EvidenceCount.subject(pack, period, indicator)),
                decisionColumn(run, definition)
                        .map(column -> confirmation(sheet, district, period, column))
                        .orElse(null),
                sheet.version());
    }

    @Transactional
    public IndicatorPage decide(String pack, Period period, String indicator, Decision decision) {
        UnitCode district = evaluations.district().code();
        gate.require(Permission.INDICATOR_CONFIRM, district);
        EvaluationRun run = evaluations.ofDistrict(pack, period, null);
        Column column = decisionColumn(run, find(run, indicator))
                .orElseThrow(() -> ScoringProblem.NOT_CONFIRMABLE.with("indicator", indicator));
        if (decision.note().isBlank()) {
            throw ScoringProblem.NOTE_REQUIRED.problem();
        }
        Boolean met = decision.met();
        var value = met == null ? NullNode.getInstance() : BooleanNode.valueOf(met);
        var saved = save.save(new SaveFacts.Request(
                district,
                period,
                pack,
                decision.based(),
                true,
                List.of(new SaveFacts.Entry(column.id(), value, decision.note().strip()))));
        if (saved.changed().isEmpty()) {
            throw ScoringProblem.DECISION_UNCHANGED.with("indicator", indicator);
        }
        return page(pack, period, indicator);
    }

    /** The indicator, or a refusal. */
    static Indicator find(EvaluationRun run, String id) {
        return run.standard().pack().framework().sections().stream()
                .flatMap(section -> section.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ScoringProblem.INDICATOR_UNKNOWN.with("indicator", id));
    }

    private static List<Column> used(EvaluationRun run, Indicator indicator) {
        Framework framework = run.standard().pack().framework();
        List<String> parameters = framework.parameters().stream()
                .flatMap(p -> List.of(p.id(), p.name()).stream())
                .toList();
        return new UsedColumns(Columns.of(framework).of(true), parameters).of(indicator);
    }

    private static Optional<Column> decisionColumn(EvaluationRun run, Indicator indicator) {
        return indicator.tests().stream()
                .filter(test -> test.id().equals(DECISION))
                .findFirst()
                .flatMap(test -> used(run, indicator).stream()
                        .filter(column -> test.value().byStage().containsValue(column.name())
                                || test.value().byStage().containsValue(column.id()))
                        .findFirst());
    }

    private IndicatorPage.Confirmation confirmation(FactSheet sheet, UnitCode district, Period period, Column column) {
        Fact fact = sheet.facts().get(column.id());
        if (fact == null) {
            return new IndicatorPage.Confirmation("pending", "", null, null);
        }
        boolean met = fact.value() instanceof FactValue.YesNo(boolean yes) && yes;
        List<FactVersion> history = read.history(district, period, column.id());
        String reason = history.isEmpty() ? null : history.getFirst().reason();
        return new IndicatorPage.Confirmation(
                met ? "met" : "not-met",
                reason == null ? "" : reason,
                fact.origin().person(),
                fact.origin().at());
    }

    /** The documents of an indicator. */
    @Transactional(readOnly = true)
    public List<FileReference> evidence(String pack, Period period, String indicator) {
        gate.require(Permission.EVALUATION_READ, evaluations.district().code());
        return files.of(EvidenceCount.subject(pack, period, indicator));
    }
}
