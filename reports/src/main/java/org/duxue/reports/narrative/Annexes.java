package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Advice;
import org.duxue.reports.ColumnNames;
import org.duxue.reports.Gap;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.chart.Standing;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.Block.Tone;

/** The annexes: every school's gaps, every school's values, the whole plan, the index of sources. */
final class Annexes {
    private final Draft draft;
    private int number;

    private Annexes(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        Annexes annexes = new Annexes(draft);
        annexes.gaps();
        annexes.values();
        Advice plan = draft.subject.plan();
        if (plan != null) {
            annexes.plan(plan);
        }
        annexes.sources();
    }

    private void begin(String title) {
        draft.add(new Block.Annex("附件" + ++number, title));
    }

    private void gaps() {
        begin("各" + draft.noun() + "差距清单");
        if (draft.gaps.isEmpty()) {
            draft.say("各" + draft.noun() + "各项资源指标均达到标准，没有差距。");
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Gap gap : draft.gaps) {
            rows.add(List.of(
                    Cell.left(draft.named(gap.code(), gap.name(), gap.stage())),
                    Cell.of(gap.indicator()),
                    Cell.right(Official.number(gap.value(), gap.decimals())),
                    Cell.right(Official.number(gap.standard(), gap.decimals())),
                    Cell.left(ColumnNames.element(draft.readout, gap.column())),
                    Cell.right(AdviceChapter.amount(gap)),
                    gap.toFloor() > 0
                            ? Cell.right(Official.grouped(gap.toFloor(), gap.whole() ? 0 : 1)
                                            + Official.unit(gap.unit()))
                                    .toned(Tone.BAD)
                            : Cell.right("—")));
        }
        draft.add(new Block.Table(
                draft.tableCaption("各" + draft.noun() + "差距清单", new Address.UnitTest("学校代码", "学段", "指标编号", "value")),
                List.of(28, 8, 11, 11, 20, 12, 12),
                List.of(draft.noun(), "指标", "现值", "标准", "短缺资源", "距标准", "距底线"),
                rows,
                Draft.ORIGIN + "多学段学校共用资源按标准规定的比例拆分，缺口为全校应增加的数量。"));
    }

    private void values() {
        List<Indicator> ruled = draft.readout.sections(true).stream()
                .flatMap(section -> section.indicators().stream())
                .toList();
        for (Stage stage : draft.readout.stages()) {
            List<Indicator> indicators = draft.readout.indicatorsOf(stage.id()).stream()
                    .filter(indicator -> ruled.isEmpty() || ruled.contains(indicator))
                    .toList();
            if (indicators.isEmpty()) {
                continue;
            }
            begin(stage.name() + "各" + draft.noun() + "指标值");
            List<String> header = new ArrayList<>(List.of(draft.noun()));
            List<Integer> widths = new ArrayList<>(List.of(26));
            indicators.forEach(indicator -> header.add(indicator.id()));
            widths.addAll(Collections.nCopies(indicators.size(), 9));
            header.add("结论");
            widths.add(10);
            List<List<Cell>> rows = draft.readout.units(stage.id()).stream()
                    .map(unit -> row(unit, indicators))
                    .toList();
            draft.add(new Block.Table(
                    draft.tableCaption(
                            stage.name() + "各" + draft.noun() + "指标值",
                            new Address.UnitTest("学校代码", stage.id(), "指标编号", "value")),
                    widths,
                    header,
                    rows,
                    "浅底色为未达标但不低于底线，深色字为低于底线；*为临界值；—为无法计算。" + Draft.ORIGIN));
        }
    }

    private List<Cell> row(UnitResult unit, List<Indicator> indicators) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.left(draft.name(unit)));
        for (Indicator indicator : indicators) {
            IndicatorResult result = Readout.result(unit, indicator.id()).orElse(null);
            row.add(result == null || result.tests().isEmpty() ? Cell.of("—") : cell(indicator, result));
        }
        row.add(ConclusionChapter.status(ResourceChapter.ruleStatus(unit)));
        return row;
    }

    private Cell cell(Indicator indicator, IndicatorResult result) {
        List<String> values = new ArrayList<>();
        for (TestResult test : result.tests()) {
            if (test.status() != Status.NOT_APPLICABLE) {
                String value = Double.isNaN(test.value()) ? "—" : draft.value(indicator.id(), test);
                values.add(value + (test.boundary() ? "*" : ""));
            }
        }
        Cell cell = Cell.of(values.isEmpty() ? "—" : String.join(" / ", values));
        Standing standing = ResourceFigures.standing(indicator, result);
        return switch (standing) {
            case MET -> cell;
            case NEAR -> cell.toned(Tone.NEAR);
            case BELOW -> cell.toned(Tone.BAD);
            case UNKNOWN -> cell.toned(Tone.FAINT);
        };
    }

    private void plan(Advice plan) {
        begin("最低成本方案明细");
        draft.add(new Block.Table(
                draft.tableCaption("最低成本方案明细"),
                List.of(36, 26, 18, 20),
                List.of(draft.noun(), "增加内容", "数量", "费用（万元）"),
                plan.steps().stream()
                        .map(step -> AdviceChapter.row(draft, step))
                        .toList(),
                null));
    }

    private void sources() {
        if (draft.sources.isEmpty()) {
            return;
        }
        begin("数据来源索引");
        draft.add(new Block.Note(
                "正文中带上标编号的数据按编号、各表的数据按表号在此列出地址和算法；在平台中打开该地址，或在 trace.json 中按地址查找，可逐步追溯到原始文件、单元格、填报人和时间。"));
        draft.add(new Block.Table(
                draft.tableCaption("数据来源索引"),
                List.of(8, 16, 38, 38),
                List.of("编号", "数据", "地址", "算法"),
                draft.sources.rows(),
                null));
    }
}
