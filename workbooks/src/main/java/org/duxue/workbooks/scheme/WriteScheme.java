package org.duxue.workbooks.scheme;

import static org.duxue.workbooks.scheme.SheetPlan.CLAUSE;
import static org.duxue.workbooks.scheme.SheetPlan.ID;
import static org.duxue.workbooks.scheme.SheetPlan.MINUTES;
import static org.duxue.workbooks.scheme.SheetPlan.NAME;
import static org.duxue.workbooks.scheme.SheetPlan.NAME_EN;
import static org.duxue.workbooks.scheme.SheetPlan.POINT;
import static org.duxue.workbooks.scheme.SheetPlan.RANK;
import static org.duxue.workbooks.scheme.SheetPlan.SOURCE;
import static org.duxue.workbooks.scheme.SheetPlan.STEP;
import static org.duxue.workbooks.scheme.SheetPlan.VERIFIED;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Element;
import org.duxue.packs.PackHeader;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.workbooks.scheme.SheetPlan.Basic;
import org.duxue.workbooks.sheets.CodeLists;
import org.duxue.workbooks.sheets.Styles;
import org.jspecify.annotations.Nullable;

/** Puts the sheets of a scheme together. */
final class WriteScheme {
    /** Separates the items of a list in one cell. */
    static final String ITEM = "、";

    /** Separates items that may hold the other sign themselves. */
    static final String LONG_ITEM = "；";

    private final XSSFWorkbook book;
    private final AppraisalPack pack;
    private final Appraisal scheme;
    private final Styles styles;
    private final CodeLists lists;

    WriteScheme(XSSFWorkbook book, AppraisalPack pack) {
        this.book = book;
        this.pack = pack;
        this.scheme = pack.scheme();
        this.styles = new Styles(book);
        this.lists = new CodeLists(book, styles);
    }

    void all() {
        Instructions.write(book, pack, styles);
        sheet(SheetPlan.BASICS, this::basics);
        sheet(SheetPlan.SCALE, this::scale);
        sheet(SheetPlan.GRADES, this::grades);
        sheet(SheetPlan.RED_LINES, this::redLines);
        SheetWriter tree = new SheetWriter(book, SheetPlan.TREE, styles, lists);
        new TreeSheet(tree, styles).write(scheme);
        tree.finish();
        sheet(SheetPlan.POINTS.with(steps(scheme.scale())), this::points);
        sheet(SheetPlan.EVIDENCE, this::evidence);
        sheet(SheetPlan.DEDUCTIONS, this::deductions);
        sheet(SheetPlan.ELEMENTS, this::elements);
        sheet(SheetPlan.PARAMETERS, this::parameters);
        sheet(SheetPlan.PHASES, this::phases);
        sheet(SheetPlan.ROLES, this::roles);
        sheet(SheetPlan.OUTLINE, this::outline);
        sheet(SheetPlan.GROUNDS, this::grounds);
        book.setSheetOrder(CodeLists.SHEET, book.getNumberOfSheets() - 1);
        book.setActiveSheet(0);
        book.setSelectedTab(0);
    }

    private void sheet(SheetPlan plan, Consumer<SheetWriter> rows) {
        SheetWriter writer = new SheetWriter(book, plan, styles, lists);
        rows.accept(writer);
        writer.finish();
    }

    private static List<SheetPlan.Column> steps(Scale scale) {
        return scale.steps().stream()
                .map(step -> SheetPlan.Column.text(STEP + step.id() + "（" + step.name() + "）", 44))
                .toList();
    }

    private void basics(SheetWriter sheet) {
        PackHeader header = pack.header();
        Map<Basic, Object> values = new LinkedHashMap<>();
        values.put(Basic.ID, header.id());
        values.put(Basic.VERSION, header.version());
        values.put(Basic.TITLE, header.title());
        values.put(Basic.TITLE_EN, header.titleEn());
        values.put(Basic.UNIT, header.unitNoun());
        values.put(Basic.UNIT_EN, header.unitNounEn());
        values.put(Basic.TEAM, scheme.review().team());
        values.put(Basic.RATERS, scheme.review().raters());
        values.put(Basic.BLIND, scheme.review().blind());
        values.put(Basic.MERGE, Words.MERGE.word(scheme.review().merge()));
        values.put(Basic.APART, scheme.review().apart());
        values.put(Basic.REPORT, pack.outline().title());
        values.put(Basic.REPORT_EN, pack.outline().titleEn());
        values.forEach((basic, value) -> sheet.row(Map.of("项目", basic.label(), "内容", value)));
    }

    private void scale(SheetWriter sheet) {
        scheme.scale()
                .steps()
                .forEach(step -> sheet.row(Map.of(
                        ID,
                        step.id(),
                        NAME,
                        step.name(),
                        NAME_EN,
                        step.nameEn(),
                        "得分率",
                        step.share(),
                        "须写理由",
                        scheme.scale().justify().contains(step.id()))));
    }

    private void grades(SheetWriter sheet) {
        scheme.grades().forEach(grade -> {
            Map<String, @Nullable Object> row = named(grade.id(), grade.name(), grade.nameEn());
            row.put("总分不低于", grade.total());
            row.put("各领域得分率不低于", grade.eachDomain());
            row.put("等级数量条件", counts(grade));
            row.put("附整改条件", grade.conditional());
            sheet.row(row);
        });
    }

    private static String counts(Grade grade) {
        return grade.counts().stream()
                .map(count -> String.join(ITEM, count.steps())
                        + (count.least() ? "≥" : "≤")
                        + count.limit().toPlainString()
                        + (count.percent() ? "%" : ""))
                .collect(Collectors.joining(LONG_ITEM));
    }

    private void redLines(SheetWriter sheet) {
        scheme.redLines().forEach(line -> {
            Map<String, @Nullable Object> row = named(line.id(), line.name(), line.nameEn());
            row.put("最高等次", line.caps());
            sheet.row(clause(row, line.clause()));
        });
    }

    private void points(SheetWriter sheet) {
        scheme.points().forEach(point -> {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put(ID, point.id());
            row.put(SheetPlan.POINTS.columns().get(1).heading(), point.name());
            row.put("考查要点", point.lookFor());
            row.put("谁先答", Words.ASK.word(point.ask()));
            row.put("查看方法", point.methods().stream().map(Words.METHOD::word).collect(Collectors.joining(ITEM)));
            row.put(MINUTES, point.minutes());
            row.put("适用条件", point.appliesWhen());
            row.put("对照数据项", String.join(ITEM, point.shows()));
            measure(point, row);
            sheet.row(row);
        });
    }

    private void measure(Point point, Map<String, @Nullable Object> row) {
        Map<String, String> headings = scheme.scale().steps().stream()
                .collect(Collectors.toMap(
                        Scale.Step::id, step -> STEP + step.id() + "（" + step.name() + "）", (a, b) -> a));
        switch (point.measure()) {
            case Measure.Rubric rubric -> {
                row.put("评定方式", Words.HOW.word(Words.How.RUBRIC));
                rubric.texts().forEach((step, text) -> row.put(headings.getOrDefault(step, ""), text));
            }
            case Measure.Bands bands -> {
                row.put("评定方式", Words.HOW.word(Words.How.BANDS));
                row.put("公式", bands.value());
                row.put("单位", bands.unit());
                row.put("小数位", bands.decimals());
                row.put("方向", Words.BETTER.word(bands.higherIsBetter()));
                bands.thresholds().forEach((step, limit) -> row.put(headings.getOrDefault(step, ""), limit));
            }
            case Measure.Deductions _ -> row.put("评定方式", Words.HOW.word(Words.How.DEDUCTIONS));
        }
    }

    private void evidence(SheetWriter sheet) {
        scheme.points()
                .forEach(point -> point.evidence().forEach(demand -> {
                    Map<String, @Nullable Object> row = named(demand.id(), demand.name(), demand.nameEn());
                    row.put(POINT, point.id());
                    row.put("形式", Words.FORM.word(demand.form()));
                    row.put(MINUTES, demand.minutes());
                    sheet.row(row);
                }));
    }

    private void deductions(SheetWriter sheet) {
        scheme.points().forEach(point -> {
            if (point.measure() instanceof Measure.Deductions deductions) {
                deductions.list().forEach(deduction -> {
                    Map<String, @Nullable Object> row = named(deduction.id(), deduction.name(), deduction.nameEn());
                    row.put(POINT, point.id());
                    row.put("每次扣（%）", deduction.share());
                    sheet.row(row);
                });
            }
        });
    }

    private void elements(SheetWriter sheet) {
        for (Element e : scheme.elements()) {
            Map<String, @Nullable Object> row = named(e.id(), e.name(), e.nameEn());
            row.put("类型", Words.KIND.word(e.kind()));
            row.put("单位", e.unit());
            row.put(RANK, Words.LEVEL.word(e.level()));
            row.put("学段", String.join(ITEM, e.stages()));
            row.put("必填", e.required());
            row.put("谁填", e.enteredBy());
            row.put("可相加", e.additive());
            row.put("最小", e.min());
            row.put("最大", e.max());
            row.put("选项", String.join(LONG_ITEM, e.choices()));
            row.put("别名", String.join(LONG_ITEM, e.aliases()));
            row.put("说明", e.help());
            sheet.row(row);
        }
    }

    private void parameters(SheetWriter sheet) {
        scheme.parameters().forEach(parameter -> {
            Map<String, @Nullable Object> row = named(parameter.id(), parameter.name(), parameter.nameEn());
            row.put("单位", parameter.unit());
            row.put("数值", parameter.value());
            sheet.row(clause(row, parameter.clause()));
        });
    }

    private void phases(SheetWriter sheet) {
        pack.header().phases().forEach(phase -> {
            Map<String, @Nullable Object> row = named(phase.id(), phase.name(), phase.nameEn());
            row.put("天数", phase.days());
            sheet.row(row);
        });
    }

    private void roles(SheetWriter sheet) {
        pack.header().roles().forEach(role -> {
            Map<String, @Nullable Object> row = named(role.id(), role.name(), role.nameEn());
            row.put("职责", role.duty());
            sheet.row(row);
        });
    }

    private void outline(SheetWriter sheet) {
        pack.outline()
                .parts()
                .forEach(part -> sheet.row(Map.of(
                        ID,
                        part.id(),
                        "标题",
                        part.heading(),
                        "英文标题",
                        part.headingEn(),
                        "写什么",
                        Words.PART.word(part.kind()),
                        "写法",
                        part.guide())));
    }

    private void grounds(SheetWriter sheet) {
        pack.header().legalBasis().forEach(clause -> sheet.row(clause(new HashMap<>(), clause)));
    }

    static Map<String, @Nullable Object> named(String id, String name, String nameEn) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(ID, id);
        row.put(NAME, name);
        row.put(NAME_EN, nameEn);
        return row;
    }

    static Map<String, @Nullable Object> clause(Map<String, @Nullable Object> row, Clause clause) {
        row.put(CLAUSE, clause.text());
        row.put(SOURCE, clause.source());
        row.put(VERIFIED, clause.verified());
        return row;
    }
}
