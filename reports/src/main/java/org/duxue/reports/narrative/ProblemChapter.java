package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.ColumnNames;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.chart.Drawing;
import org.duxue.reports.chart.GapBars;
import org.duxue.reports.document.Block;

/** The problems, one kind per paragraph, each with its extent. */
final class ProblemChapter {
    private ProblemChapter() {}

    static void write(Draft draft) {
        draft.add(draft.outline.chapter("存在的主要问题"));
        int before = draft.blocks().size();
        belowLine(draft);
        dispersion(draft);
        lacking(draft);
        missed(draft);
        open(draft);
        if (draft.blocks().size() == before) {
            draft.say("本次评估未发现不达标事项。");
        }
    }

    private static void belowLine(Draft draft) {
        if (draft.readout.sections(true).isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Stage stage : draft.readout.stages()) {
            List<UnitResult> units = draft.readout.units(stage.id());
            long below = units.stream()
                    .filter(u -> ResourceChapter.ruleStatus(u) == Status.NOT_MET)
                    .count();
            if (below > 0) {
                parts.add(stage.name() + below + "所（部），占" + Draft.percent(below, units.size()));
            }
        }
        if (!parts.isEmpty()) {
            draft.add(draft.outline.section("部分" + draft.noun() + "资源配置未达要求"));
            draft.say("未达到" + draft.noun() + "达标要求的有：" + String.join("；", parts) + "。具体差距见附件1。");
        }
    }

    private static void dispersion(Draft draft) {
        List<String> parts = new ArrayList<>();
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            for (DispersionResult d : district.dispersions()) {
                if (d.status() == Status.NOT_MET) {
                    Indicator indicator = draft.readout.indicator(d.indicator());
                    parts.add(draft.readout.stageName(d.stage()) + indicator.name() + "（"
                            + ResourceChapter.coefficient(indicator, d.cv()) + "，限值"
                            + Official.number(d.limit(), 2) + "）");
                }
            }
        }
        if (!parts.isEmpty()) {
            draft.add(draft.outline.section("校际差异偏大"));
            draft.say("差异系数超过限值的有" + parts.size() + "项：" + String.join("；", parts) + "。");
        }
    }

    private static void lacking(Draft draft) {
        List<Needs.Need> needs = Needs.of(draft);
        if (needs.isEmpty()) {
            return;
        }
        draft.add(draft.outline.section("资源总量存在缺口"));
        List<String> parts = needs.stream()
                .map(n -> draft.readout.stageName(n.stage()) + ColumnNames.element(draft.readout, n.column()) + "缺"
                        + n.amount() + "（" + n.units() + "所）")
                .toList();
        draft.say("以各" + draft.noun() + "逐项达到标准计，" + String.join("；", parts) + "。");
        draft.add(new Block.Figure(draft.figureCaption("各类资源缺口"), picture(draft, needs)));
    }

    private static Drawing picture(Draft draft, List<Needs.Need> needs) {
        List<GapBars.Bar> bars = needs.stream()
                .map(n -> new GapBars.Bar(
                        draft.readout.stageName(n.stage()) + " " + ColumnNames.element(draft.readout, n.column()),
                        n.present() == 0 ? Double.NaN : n.lacking() / n.present(),
                        "缺" + n.amount() + "，" + n.units() + "所"))
                .toList();
        return GapBars.draw("各类资源缺口占现有存量的比例", bars);
    }

    private static void missed(Draft draft) {
        List<String> names = new ArrayList<>();
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            for (var section : draft.readout.sections(false)) {
                for (Indicator indicator : section.indicators()) {
                    if (status(district, indicator) == Status.NOT_MET) {
                        names.add(indicator.id() + " " + indicator.name());
                    }
                }
            }
        }
        if (!names.isEmpty()) {
            draft.add(draft.outline.section("部分区级指标未达标"));
            draft.say("未达标的有" + names.size() + "项：" + String.join("；", names) + "。");
        }
    }

    private static Status status(DistrictResult district, Indicator indicator) {
        return Readout.result(district, indicator.id())
                .map(IndicatorResult::status)
                .orElse(Status.UNDETERMINED);
    }

    private static void open(Draft draft) {
        long units = draft.subject.evaluation().units().stream()
                .filter(unit -> unit.compliant() == Status.UNDETERMINED)
                .count();
        long duties = draft.subject.evaluation().districts().stream()
                .flatMap(district -> district.indicators().stream())
                .filter(result -> result.status() == Status.UNDETERMINED)
                .count();
        if (units + duties > 0) {
            draft.add(draft.outline.section("数据和佐证尚不完整"));
            draft.say("因数据缺失或未经确认，" + (units == 0 ? "" : units + "所（部）" + draft.noun() + "的结论待定")
                    + (units > 0 && duties > 0 ? "，" : "") + (duties == 0 ? "" : duties + "项指标待定")
                    + "。缺失不作零处理，补齐后重新评估。");
        }
    }
}
