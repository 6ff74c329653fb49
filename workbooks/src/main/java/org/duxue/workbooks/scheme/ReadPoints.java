package org.duxue.workbooks.scheme;

import static org.duxue.workbooks.scheme.SheetPlan.ID;
import static org.duxue.workbooks.scheme.SheetPlan.MINUTES;
import static org.duxue.workbooks.scheme.SheetPlan.NAME;
import static org.duxue.workbooks.scheme.SheetPlan.NAME_EN;
import static org.duxue.workbooks.scheme.SheetPlan.POINT;
import static org.duxue.workbooks.scheme.SheetPlan.STEP;
import static org.duxue.workbooks.scheme.SheetPlan.WEIGHT;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.workbooks.scheme.SheetReader.Line;

/** Reads what belongs to a point besides its place in the tree: its own row, its evidence, its deductions. */
final class ReadPoints {
    /** Opens a sheet. */
    interface Sheets {
        SheetReader open(SheetPlan plan) throws IOException;
    }

    private final SheetReader sheet;
    private final SheetReader evidence;
    private final SheetReader deductions;
    private final Map<String, Line> rows;
    /** The headings of the columns that hold steps, by step. */
    private final SequencedMap<String, String> steps = new LinkedHashMap<>();

    ReadPoints(Sheets sheets, Scale scale) throws IOException {
        sheet = sheets.open(SheetPlan.POINTS);
        evidence = sheets.open(SheetPlan.EVIDENCE);
        deductions = sheets.open(SheetPlan.DEDUCTIONS);
        rows = sheet.byId(ID);
        List<String> headings = sheet.headings(STEP);
        for (Scale.Step step : scale.steps()) {
            headings.stream()
                    .filter(heading -> id(heading).equals(step.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            heading -> steps.put(step.id(), heading),
                            () -> sheet.fault(0, STEP + step.id(), "", "缺少“" + STEP + step.id() + "”一列", "请在右侧加上这一列"));
        }
        headings.stream()
                .filter(heading -> !steps.containsKey(id(heading)))
                .forEach(heading -> sheet.fault(0, heading, "", "“评定等级”中没有等级 " + id(heading), "请在“评定等级”加上这一级，或删去这一列"));
    }

    /** 等级A（优秀） says A. */
    private static String id(String heading) {
        String id = heading.substring(STEP.length()).strip();
        int bracket = Math.max(id.indexOf('（'), id.indexOf('('));
        return bracket < 0 ? id : id.substring(0, bracket).strip();
    }

    /** Notes rows that speak of points the tree does not have. */
    void checkStrangers(Predicate<String> inTree) {
        rows.forEach((id, line) -> stranger(inTree, id, line, ID));
        evidence.lines().forEach(line -> stranger(inTree, line.text(POINT), line, POINT));
        deductions.lines().forEach(line -> stranger(inTree, line.text(POINT), line, POINT));
    }

    private static void stranger(Predicate<String> inTree, String id, Line line, String heading) {
        if (!inTree.test(id)) {
            line.wrong(heading, id, "“领域与指标”中没有这个观测点", "请在“领域与指标”加上它，或删去这一行");
        }
    }

    /** @param node its row in the tree */
    Point point(String id, Line node) {
        Line line = rows.get(id);
        if (line == null) {
            node.wrong(ID, id, "“观测点”中没有这个观测点的内容", "请在“观测点”加一行，编号填 " + id);
            line = node;
        }
        String when = line.text("适用条件");
        return new Point(
                id,
                node.text(NAME),
                node.text(NAME_EN),
                node.number(WEIGHT),
                measure(id, line),
                when.isEmpty() ? null : when,
                line.choice("谁先答", Words.ASK, Point.Ask.UNIT),
                line.text("考查要点"),
                line.choices("查看方法", Words.METHOD),
                evidence(id),
                line.list("对照数据项", WriteScheme.ITEM),
                line.whole(MINUTES),
                ReadScheme.clause(node));
    }

    private Measure measure(String id, Line line) {
        return switch (line.choice("评定方式", Words.HOW, Words.How.RUBRIC)) {
            case RUBRIC -> {
                SequencedMap<String, String> texts = new LinkedHashMap<>();
                steps.forEach((step, heading) -> {
                    if (!line.text(heading).isEmpty()) {
                        texts.put(step, line.text(heading));
                    }
                });
                yield new Measure.Rubric(texts);
            }
            case BANDS -> {
                SequencedMap<String, BigDecimal> limits = new LinkedHashMap<>();
                steps.forEach((step, heading) -> {
                    BigDecimal limit = line.numberOrNull(heading);
                    if (limit != null) {
                        limits.put(step, limit);
                    }
                });
                yield new Measure.Bands(
                        line.text("公式"),
                        line.text("单位"),
                        line.whole("小数位"),
                        line.choice("方向", Words.BETTER, true),
                        limits);
            }
            case DEDUCTIONS -> new Measure.Deductions(deductions(id));
        };
    }

    private List<Measure.Deduction> deductions(String point) {
        List<Measure.Deduction> list = new ArrayList<>();
        deductions.lines().stream()
                .filter(line -> line.text(POINT).equals(point))
                .forEach(line -> list.add(new Measure.Deduction(
                        line.text(ID), line.text(NAME), line.text(NAME_EN), line.number("每次扣（%）"))));
        return list;
    }

    private List<EvidenceDemand> evidence(String point) {
        List<EvidenceDemand> list = new ArrayList<>();
        evidence.lines().stream()
                .filter(line -> line.text(POINT).equals(point))
                .forEach(line -> list.add(new EvidenceDemand(
                        line.text(ID),
                        line.text(NAME),
                        line.text(NAME_EN),
                        line.choice("形式", Words.FORM, EvidenceDemand.Form.DOCUMENT),
                        line.whole(MINUTES))));
        return list;
    }
}
