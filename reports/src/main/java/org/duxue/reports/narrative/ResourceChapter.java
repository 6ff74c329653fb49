package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Section;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.Block.Tone;
import org.duxue.reports.document.Span;

/** A section with a unit rule (资源配置): per stage the dispersions against their limits and the schools below the line. */
final class ResourceChapter {
    /** Schools told one by one in the text; the annex lists all. */
    private static final int TOLD = 10;

    private ResourceChapter() {}

    static void write(Draft draft, Section section) {
        draft.add(draft.outline.chapter(Draft.state(section.name())));
        Section.UnitRule rule = section.unitRule();
        if (rule != null) {
            draft.say(draft.noun() + "达标要求：" + sentence(rule.clause().text()));
        }
        for (Stage stage : draft.readout.stages()) {
            List<Indicator> indicators = section.indicators().stream()
                    .filter(draft.readout.indicatorsOf(stage.id())::contains)
                    .toList();
            if (!indicators.isEmpty()) {
                stage(draft, stage, indicators);
            }
        }
    }

    static String sentence(String text) {
        return text.endsWith("。") ? text : text + "。";
    }

    private static void stage(Draft draft, Stage stage, List<Indicator> indicators) {
        draft.add(draft.outline.section(stage.name()));
        List<UnitResult> units = draft.readout.units(stage.id());
        long compliant = units.stream().filter(u -> ruleStatus(u) == Status.MET).count();
        long open =
                units.stream().filter(u -> ruleStatus(u) == Status.UNDETERMINED).count();
        draft.say(stage.name() + "共" + units.size() + "所（部），其中" + compliant + "所（部）达到" + draft.noun() + "达标要求，占"
                + Draft.percent(compliant, units.size()) + "；" + (units.size() - compliant - open)
                + "所（部）未达到" + (open == 0 ? "" : "；" + open + "所（部）因数据缺失待定") + "。各项指标情况见下表。");
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            List<DispersionResult> dispersions = draft.readout.dispersions(district, stage.id());
            draft.add(table(draft, stage, indicators, district, dispersions));
            draft.add(new Block.Figure(
                    draft.figureCaption(stage.name() + "各" + draft.noun() + "指标值与标准之比及差异系数"),
                    ResourceFigures.strips(draft, stage, indicators, dispersions)));
            over(draft, district, dispersions);
        }
        draft.add(new Block.Figure(
                draft.figureCaption(stage.name() + "各项指标达标" + draft.noun() + "数"),
                ResourceFigures.compliance(draft, stage, indicators)));
        below(draft, stage, units);
    }

    static Status ruleStatus(UnitResult unit) {
        UnitResult.UnitRuleResult rule = unit.unitRule();
        return rule == null ? unit.compliant() : rule.status();
    }

    private static Block table(
            Draft draft,
            Stage stage,
            List<Indicator> indicators,
            DistrictResult district,
            List<DispersionResult> dispersions) {
        boolean trend = !draft.subject.previous().isEmpty();
        List<String> header = new ArrayList<>(List.of("指标", "标准", "区域均值", "达标数", "差异系数", "限值", "结论"));
        List<Integer> widths = new ArrayList<>(List.of(35, 18, 15, 13, 16, 14, 14));
        if (trend) {
            header.add(5, draft.subject.previous().getLast().period() + "年");
            widths.add(5, 12);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            rows.add(row(draft, stage, indicator, dispersions, trend));
        }
        Address from = new Address.DistrictDispersion(district.code(), stage.id(), "指标编号", "mean|sd|cv");
        return new Block.Table(
                draft.tableCaption(stage.name() + "资源配置指标及校际差异", from),
                widths,
                header,
                rows,
                Draft.ORIGIN + "均值按在校生数加权；差异系数按未修约数值与限值比较，显示三位小数。");
    }

    private static List<Cell> row(
            Draft draft, Stage stage, Indicator indicator, List<DispersionResult> dispersions, boolean trend) {
        List<UnitResult> units = draft.readout.units(stage.id());
        long met =
                units.stream().filter(u -> status(u, indicator) == Status.MET).count();
        Optional<DispersionResult> dispersion = dispersions.stream()
                .filter(d -> d.indicator().equals(indicator.id()))
                .findFirst();
        int decimals = indicator.tests().getFirst().decimals();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.left(indicator.id() + " " + indicator.name() + "（"
                + Official.unit(indicator.tests().getFirst().unit()) + "）"));
        row.add(Cell.of(standard(draft, units, indicator)));
        row.add(Cell.of(dispersion.map(d -> Official.number(d.mean(), decimals)).orElse("—")));
        row.add(Cell.of(met + "/" + units.size()));
        if (dispersion.isEmpty()) {
            row.addAll(List.of(Cell.of("—"), Cell.of("—"), Cell.of("—")));
            if (trend) {
                row.add(Cell.of("—"));
            }
            return row;
        }
        DispersionResult d = dispersion.get();
        boolean over = d.status() == Status.NOT_MET;
        Cell cv = Cell.of(coefficient(indicator, d.cv()) + (d.boundary() ? "*" : ""));
        row.add(over ? cv.toned(Tone.BAD) : cv);
        if (trend) {
            Double before = draft.subject.previous().getLast().coefficients().get(stage.id() + "/" + indicator.id());
            row.add(Cell.of(before == null ? "—" : coefficient(indicator, before)));
        }
        row.add(Cell.of("≤" + Official.number(d.limit(), 2)));
        row.add(ConclusionChapter.status(d.status()));
        return row;
    }

    /** The ordinary standard: that of a unit to which no relaxation was applied. */
    private static String standard(Draft draft, List<UnitResult> units, Indicator indicator) {
        for (UnitResult unit : units) {
            for (TestResult test : tests(unit, indicator)) {
                if (test.relaxation() == null && Double.isFinite(test.standard())) {
                    return draft.bareStandard(indicator.id(), test);
                }
            }
        }
        return "—";
    }

    private static Status status(UnitResult unit, Indicator indicator) {
        return Readout.result(unit, indicator.id()).map(IndicatorResult::status).orElse(Status.NOT_APPLICABLE);
    }

    private static List<TestResult> tests(UnitResult unit, Indicator indicator) {
        return Readout.result(unit, indicator.id()).map(IndicatorResult::tests).orElse(List.of());
    }

    static String coefficient(Indicator indicator, double cv) {
        return Official.number(
                cv, indicator.dispersion() == null ? 3 : indicator.dispersion().decimals());
    }

    private static void over(Draft draft, DistrictResult district, List<DispersionResult> dispersions) {
        List<DispersionResult> over = dispersions.stream()
                .filter(d -> d.status() == Status.NOT_MET)
                .sorted(Comparator.comparingDouble((DispersionResult d) -> d.cv() - d.limit())
                        .reversed())
                .toList();
        if (over.isEmpty()) {
            boolean all = dispersions.stream().allMatch(d -> d.status() == Status.MET);
            draft.say(all && !dispersions.isEmpty() ? "各项指标差异系数均不超过限值，校际均衡达到要求。" : "差异系数已能计算的指标均不超过限值，其余指标须补齐数据。");
            return;
        }
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of("差异系数超过限值的指标有" + over.size() + "项："));
        for (int i = 0; i < over.size(); i++) {
            DispersionResult d = over.get(i);
            Indicator indicator = draft.readout.indicator(d.indicator());
            spans.add(Span.of((i == 0 ? "" : "；") + indicator.name() + "为"));
            spans.add(draft.sources.cite(
                    figure(indicator, d, d.cv()),
                    new Address.DistrictDispersion(district.code(), d.stage(), d.indicator(), "cv")));
            spans.add(Span.of("，超出限值" + figure(indicator, d, d.cv() - d.limit()) + (d.boundary() ? "（临界值）" : "")));
        }
        spans.add(Span.of("。"));
        draft.say(spans);
    }

    /** At the official decimals; with six where those would hide the difference that decides. */
    private static String figure(Indicator indicator, DispersionResult d, double value) {
        return d.boundary() ? Official.number(value, 6) : coefficient(indicator, value);
    }

    private static void below(Draft draft, Stage stage, List<UnitResult> units) {
        List<UnitResult> below = units.stream()
                .filter(u -> ruleStatus(u) == Status.NOT_MET)
                .sorted(Comparator.comparingInt(ResourceChapter::metCount).thenComparing(UnitResult::code))
                .toList();
        if (below.isEmpty()) {
            return;
        }
        String rest = below.size() > TOLD ? "，差距较大的" + TOLD + "所（部）见下表，其余见附件" : "，见下表";
        draft.say(stage.name() + "未达到" + draft.noun() + "达标要求的共" + below.size() + "所（部）" + rest + "。");
        List<List<Cell>> rows = below.stream()
                .limit(TOLD)
                .map(unit -> List.of(Cell.left(draft.name(unit)), tally(unit), Cell.left(why(draft, unit))))
                .toList();
        draft.add(new Block.Table(
                draft.tableCaption(
                        stage.name() + "未达到要求的" + draft.noun() + "及原因",
                        new Address.UnitTest(draft.noun() + "代码", stage.id(), "指标编号", "value")),
                List.of(26, 12, 62),
                List.of(draft.noun(), "达标项数", "未达标指标：现值（标准，达标程度）"),
                rows,
                "▼为低于底线。" + Draft.ORIGIN));
    }

    private static Cell tally(UnitResult unit) {
        UnitResult.UnitRuleResult rule = unit.unitRule();
        return Cell.of(rule == null ? "—" : rule.met() + "/" + rule.applicable());
    }

    private static int metCount(UnitResult unit) {
        UnitResult.UnitRuleResult rule = unit.unitRule();
        return rule == null ? 0 : rule.met();
    }

    private static String why(Draft draft, UnitResult unit) {
        UnitResult.UnitRuleResult rule = unit.unitRule();
        List<String> parts = new ArrayList<>();
        for (IndicatorResult result : unit.indicators()) {
            for (TestResult test : result.tests()) {
                if (test.status() == Status.NOT_MET) {
                    boolean low = rule != null && rule.belowFloor().contains(result.indicator());
                    parts.add((low ? "▼" : "") + result.indicator() + " " + draft.value(result.indicator(), test) + "（"
                            + draft.bareStandard(result.indicator(), test) + "，" + Draft.percent(test.ratio()) + "）");
                }
            }
        }
        return String.join("；", parts);
    }
}
