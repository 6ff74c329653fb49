package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Official;

/** What the reader must know to trust the figures: special cases, close calls, unverified thresholds, the method. */
final class RemarkChapter {
    private static final int TOLD = 8;
    private static final int FEW = 3;

    private RemarkChapter() {}

    static void write(Draft draft) {
        draft.add(draft.outline.chapter("有关说明"));
        draft.add(draft.outline.section("计算口径"));
        draft.say("各项指标由原始存量计算，未修约数值与标准比较，文中按规定位数显示；差异系数按在校生数加权，为加权标准差与加权均值之比；" + "数据缺失的指标列为待定，不作零处理。带*号的为临界值。");
        specialCases(draft);
        boundaries(draft);
        unverified(draft);
    }

    private static void specialCases(Draft draft) {
        List<String> lines = new ArrayList<>();
        relaxations(draft).forEach((name, units) -> lines.add("“" + name + "”适用于" + list(units)));
        Map<String, List<String>> notices = new LinkedHashMap<>();
        for (Notice notice : draft.subject.evaluation().notices()) {
            if (!notice.kind().equals("boundary")) {
                notices.computeIfAbsent(notice.kind(), kind -> new ArrayList<>())
                        .add(notice.message().replaceAll("。$", ""));
            }
        }
        if (lines.isEmpty() && notices.isEmpty()) {
            return;
        }
        draft.add(draft.outline.section("特殊情形的处理"));
        if (!lines.isEmpty()) {
            draft.say("按标准规定的特殊情形放宽执行：" + String.join("；", lines) + "。");
        }
        notices.forEach((kind, messages) -> draft.say(heading(kind) + messages.size() + "项："
                + some(messages, "；", kind.equals("merged") ? TOLD : FEW) + "。"));
        if (notices.values().stream().anyMatch(messages -> messages.size() > FEW)) {
            draft.say("以上各项的完整清单见结果工作簿“说明”表。");
        }
    }

    /** What a kind of notice is called; a kind that is new is told under its neutral name. */
    private static String heading(String kind) {
        return switch (kind) {
            case "excluded" -> "按规定不纳入评估";
            case "merged" -> "不计校数校区并入主校";
            case "unknown-type" -> "办学类型不明";
            case "no-parent" -> "找不到主校的校区";
            case "relaxation-expired" -> "放宽期已满";
            case "relaxation-refused" -> "不具备放宽条件";
            default -> "其他提示";
        };
    }

    private static Map<String, List<String>> relaxations(Draft draft) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (UnitResult unit : draft.subject.evaluation().units()) {
            for (IndicatorResult result : unit.indicators()) {
                for (TestResult test : result.tests()) {
                    if (test.relaxation() != null) {
                        units.computeIfAbsent(
                                        name(draft, result.indicator(), test.relaxation()), n -> new ArrayList<>())
                                .add(draft.name(unit));
                    }
                }
            }
        }
        return units;
    }

    private static String name(Draft draft, String indicator, String relaxation) {
        Indicator definition = draft.readout.indicator(indicator);
        return indicator + " "
                + definition.relaxations().stream()
                        .filter(r -> r.id().equals(relaxation))
                        .map(Relaxation::name)
                        .findFirst()
                        .orElse(relaxation);
    }

    private static String list(List<String> names) {
        return names.size() + "所（部）：" + some(names, "、");
    }

    private static String some(List<String> texts, String between) {
        return some(texts, between, TOLD);
    }

    private static String some(List<String> texts, String between, int most) {
        String shown = String.join(between, texts.subList(0, Math.min(most, texts.size())));
        return texts.size() > most ? shown + "等" : shown;
    }

    private static void boundaries(Draft draft) {
        List<String> lines = new ArrayList<>();
        for (DistrictResult district : draft.subject.evaluation().districts()) {
            for (DispersionResult d : district.dispersions()) {
                if (d.boundary()) {
                    Indicator indicator = draft.readout.indicator(d.indicator());
                    lines.add(draft.readout.stageName(d.stage()) + indicator.name() + "差异系数"
                            + Official.number(d.cv(), 6) + "，限值" + Official.number(d.limit(), 2));
                }
            }
        }
        for (UnitResult unit : draft.subject.evaluation().units()) {
            for (IndicatorResult result : unit.indicators()) {
                for (TestResult test : result.tests()) {
                    if (test.boundary()) {
                        lines.add(draft.name(unit)
                                + draft.readout.indicator(result.indicator()).name()
                                + Official.number(test.value(), 6) + "，标准" + Official.number(test.standard(), 4));
                    }
                }
            }
        }
        if (!lines.isEmpty()) {
            draft.add(draft.outline.section("临界值提示"));
            draft.say("下列" + lines.size() + "项若按显示位数修约后比较，结论将不同，本报告以未修约数值为准，请复核原始数据：" + some(lines, "；") + "。");
        }
    }

    private static void unverified(Draft draft) {
        List<Unverified.Rule> rules = Unverified.of(draft.readout.framework());
        if (rules.isEmpty()) {
            return;
        }
        draft.add(draft.outline.section("尚未核实的标准数值"));
        List<String> lines = rules.stream()
                .map(rule -> rule.where() + "：" + rule.clause().text().replaceAll("。$", ""))
                .toList();
        draft.say("下列" + rules.size() + "项规定的数值尚未与正式文件逐字核对，正式上报前须核实：" + some(lines, "；")
                + (rules.size() > TOLD ? "（全部见结果工作簿“说明”表）" : "") + "。");
    }
}
