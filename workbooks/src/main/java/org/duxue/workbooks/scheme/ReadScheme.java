package org.duxue.workbooks.scheme;

import static org.duxue.workbooks.scheme.SheetPlan.CLAUSE;
import static org.duxue.workbooks.scheme.SheetPlan.ID;
import static org.duxue.workbooks.scheme.SheetPlan.NAME;
import static org.duxue.workbooks.scheme.SheetPlan.NAME_EN;
import static org.duxue.workbooks.scheme.SheetPlan.RANK;
import static org.duxue.workbooks.scheme.SheetPlan.SOURCE;
import static org.duxue.workbooks.scheme.SheetPlan.VERIFIED;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.packs.Pack;
import org.duxue.packs.PackHeader;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.appraisal.Outline;
import org.duxue.workbooks.scheme.SheetPlan.Basic;
import org.duxue.workbooks.scheme.SheetReader.Line;
import org.duxue.workbooks.source.SourceFile;

/** Puts a scheme together from its sheets. */
final class ReadScheme {
    private static final Pattern COUNT = Pattern.compile(
            "(?<steps>[^≥≤<>=]+?)\\s*(?<sign>≥|≤|>=|<=)\\s*(?<limit>\\d{1,6}(?:\\.\\d{1,6})?)\\s*(?<percent>[%％]?)");

    private final SourceFile file;
    private final List<CellFault> faults = new ArrayList<>();

    ReadScheme(SourceFile file) {
        this.file = file;
    }

    /** @throws SchemeWorkbookInvalid naming everything that cannot be read */
    AppraisalPack read() throws IOException, SchemeWorkbookInvalid {
        SheetReader basics = sheet(SheetPlan.BASICS);
        Map<Basic, Line> said = basics(basics);
        Scale scale = scale();
        Appraisal scheme = new Appraisal(
                text(said, Basic.ID),
                text(said, Basic.VERSION),
                scale,
                new ReadTree(sheet(SheetPlan.TREE), new ReadPoints(this::sheet, scale)).domains(),
                redLines(),
                grades(),
                review(said),
                elements(),
                parameters());
        PackHeader header = new PackHeader(
                text(said, Basic.ID),
                text(said, Basic.TITLE),
                text(said, Basic.TITLE_EN),
                text(said, Basic.VERSION),
                sheet(SheetPlan.GROUNDS).lines().stream()
                        .map(ReadScheme::clause)
                        .toList(),
                text(said, Basic.UNIT),
                text(said, Basic.UNIT_EN),
                phases(),
                roles());
        Outline outline = new Outline(text(said, Basic.REPORT), text(said, Basic.REPORT_EN), parts());
        if (!faults.isEmpty()) {
            throw new SchemeWorkbookInvalid(faults);
        }
        return new AppraisalPack(header, scheme, outline, List.of());
    }

    private SheetReader sheet(SheetPlan plan) throws IOException {
        return SheetReader.of(file, plan, faults);
    }

    private static Map<Basic, Line> basics(SheetReader sheet) {
        Map<Basic, Line> said = new EnumMap<>(Basic.class);
        for (Line line : sheet.lines()) {
            for (Basic basic : Basic.values()) {
                if (basic.label().equals(line.text("项目"))) {
                    said.put(basic, line);
                }
            }
        }
        for (Basic basic : List.of(Basic.ID, Basic.TITLE)) {
            Line line = said.get(basic);
            if (line == null || line.text("内容").isEmpty()) {
                sheet.fault(line == null ? 0 : line.number(), "内容", "", "没有“" + basic.label() + "”", "请填写");
            }
        }
        return said;
    }

    private static String text(Map<Basic, Line> said, Basic basic) {
        Line line = said.get(basic);
        return line == null ? "" : line.text("内容");
    }

    private static Review review(Map<Basic, Line> said) {
        Line blind = said.get(Basic.BLIND);
        Line merge = said.get(Basic.MERGE);
        return new Review(
                whole(said, Basic.TEAM, 3),
                whole(said, Basic.RATERS, 1),
                blind != null && blind.choice("内容", Words.YES_NO, false),
                merge == null ? Review.Merge.MEAN : merge.choice("内容", Words.MERGE, Review.Merge.MEAN),
                whole(said, Basic.APART, 1));
    }

    private static int whole(Map<Basic, Line> said, Basic basic, int otherwise) {
        Line line = said.get(basic);
        return line == null || line.text("内容").isEmpty() ? otherwise : line.whole("内容");
    }

    private Scale scale() throws IOException {
        SheetReader sheet = sheet(SheetPlan.SCALE);
        List<Scale.Step> steps = new ArrayList<>();
        List<String> justify = new ArrayList<>();
        sheet.byId(ID).forEach((id, line) -> {
            steps.add(new Scale.Step(id, line.text(NAME), line.text(NAME_EN), line.number("得分率")));
            if (line.choice("须写理由", Words.YES_NO, false)) {
                justify.add(id);
            }
        });
        return new Scale(steps, justify);
    }

    private List<Grade> grades() throws IOException {
        List<Grade> grades = new ArrayList<>();
        sheet(SheetPlan.GRADES)
                .byId(ID)
                .forEach((id, line) -> grades.add(new Grade(
                        id,
                        line.text(NAME),
                        line.text(NAME_EN),
                        line.numberOrNull("总分不低于"),
                        line.numberOrNull("各领域得分率不低于"),
                        counts(line),
                        line.choice("附整改条件", Words.YES_NO, false))));
        return grades;
    }

    private static List<Grade.Count> counts(Line line) {
        List<Grade.Count> counts = new ArrayList<>();
        for (String written : line.list("等级数量条件", "[；;\\n]")) {
            Matcher count = COUNT.matcher(written);
            if (count.matches()) {
                counts.add(new Grade.Count(
                        List.of(count.group("steps").strip().split("\\s*、\\s*", -1)),
                        count.group("sign").startsWith("≥")
                                || count.group("sign").startsWith(">"),
                        new BigDecimal(count.group("limit")),
                        !count.group("percent").isEmpty()));
            } else {
                line.wrong("等级数量条件", written, "看不懂这个条件", "写作 D≤0 或 A、B≥60%，几个条件用分号隔开");
            }
        }
        return counts;
    }

    private List<RedLine> redLines() throws IOException {
        List<RedLine> redLines = new ArrayList<>();
        sheet(SheetPlan.RED_LINES)
                .byId(ID)
                .forEach((id, line) -> redLines.add(
                        new RedLine(id, line.text(NAME), line.text(NAME_EN), line.text("最高等次"), clause(line))));
        return redLines;
    }

    private List<Element> elements() throws IOException {
        List<Element> elements = new ArrayList<>();
        sheet(SheetPlan.ELEMENTS)
                .byId(ID)
                .forEach((id, line) -> elements.add(new Element(
                        id,
                        line.text(NAME),
                        line.text(NAME_EN),
                        line.choice("类型", Words.KIND, Element.Kind.NUMBER),
                        line.text("单位"),
                        line.choice(RANK, Words.LEVEL, Level.SCHOOL),
                        line.list("学段", WriteScheme.ITEM),
                        line.choice("必填", Words.YES_NO, false),
                        line.text("谁填"),
                        line.choice("可相加", Words.YES_NO, false),
                        line.numberOrNull("最小"),
                        line.numberOrNull("最大"),
                        line.list("选项", WriteScheme.LONG_ITEM),
                        line.list("别名", WriteScheme.LONG_ITEM),
                        line.text("说明"))));
        return elements;
    }

    private List<Parameter> parameters() throws IOException {
        List<Parameter> parameters = new ArrayList<>();
        sheet(SheetPlan.PARAMETERS)
                .byId(ID)
                .forEach((id, line) -> parameters.add(new Parameter(
                        id, line.text(NAME), line.text(NAME_EN), line.text("单位"), line.number("数值"), clause(line))));
        return parameters;
    }

    private List<Pack.Phase> phases() throws IOException {
        List<Pack.Phase> phases = new ArrayList<>();
        sheet(SheetPlan.PHASES)
                .byId(ID)
                .forEach((id, line) ->
                        phases.add(new Pack.Phase(id, line.text(NAME), line.text(NAME_EN), line.whole("天数"))));
        return phases;
    }

    private List<Pack.Role> roles() throws IOException {
        List<Pack.Role> roles = new ArrayList<>();
        sheet(SheetPlan.ROLES)
                .byId(ID)
                .forEach((id, line) ->
                        roles.add(new Pack.Role(id, line.text(NAME), line.text(NAME_EN), line.text("职责"))));
        return roles;
    }

    private List<Outline.Part> parts() throws IOException {
        List<Outline.Part> parts = new ArrayList<>();
        sheet(SheetPlan.OUTLINE)
                .byId(ID)
                .forEach((id, line) -> parts.add(new Outline.Part(
                        id,
                        line.text("标题"),
                        line.text("英文标题"),
                        line.choice("写什么", Words.PART, Outline.Kind.ANNEX),
                        line.text("写法"))));
        return parts;
    }

    static Clause clause(Line line) {
        String source = line.text(SOURCE);
        return new Clause(
                line.text(CLAUSE), source.isEmpty() ? null : source, line.choice(VERIFIED, Words.YES_NO, false));
    }
}
