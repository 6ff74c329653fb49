package org.duxue.reports.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.duxue.reports.Official;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.document.Span;
import org.duxue.reports.docx.TemplateField;
import org.duxue.reports.letter.figure.FigureCheck;
import org.duxue.reports.letter.figure.FigureFault;

/**
 * The fields an office may name in its own template, {@code {{单位名称}}} and so on, and what stands for them. They take their
 * figures from the same register as our own letters and are checked alike; what the template itself says is the office's.
 */
public final class LetterFields {
    private LetterFields() {}

    /**
     * A field.
     *
     * @param block whether it becomes paragraphs, a table or a chart and so stands alone in its paragraph
     * @param needsResult whether letters that come before a result lack it
     */
    public record Field(String name, String meaning, boolean block, boolean needsResult) {}

    private static final List<Field> ALL = List.of(
            new Field("单位名称", "被督导单位全称", false, false),
            new Field("单位代码", "学校（机构）标识码", false, false),
            new Field("评估对象", "任期评估的校（园）长、职务和任期；其他评估为空", false, false),
            new Field("项目名称", "督导项目名称", false, false),
            new Field("方案名称", "所用评价方案", false, false),
            new Field("学年", "例如 2025—2026学年", false, false),
            new Field("发文机关", "印发单位", false, false),
            new Field("文号", "印发时编排，例如 清河督意〔2026〕1号", false, false),
            new Field("主送机关", "主送单位", false, false),
            new Field("日期", "印发日期，例如 2026年4月10日", false, false),
            new Field("督导组成员", "姓名和分工", false, false),
            new Field("申辩期限", "收到初步意见后可以申辩的天数", false, false),
            new Field("整改报告期限", "整改期满后报送整改报告的天数", false, false),
            new Field("备注", "起草时填写的补充内容", false, false),
            new Field("时间安排表", "各阶段起止日期", true, false),
            new Field("等次", "评定等次", false, true),
            new Field("总分", "总分，例如 85.91分", false, true),
            new Field("总体评价", "意见稿的总体评价", false, true),
            new Field("成效清单", "主要成效，逐条", true, true),
            new Field("问题清单", "存在问题，逐条", true, true),
            new Field("原因清单", "原因分析，逐条", true, true),
            new Field("建议清单", "督导建议，逐条", true, true),
            new Field("整改清单", "整改事项、观测点和时限", true, true),
            new Field("申辩处理表", "申辩意见及处理", true, true),
            new Field("领域得分表", "各领域满分、得分、得分率", true, true),
            new Field("领域得分图", "各领域得分率图", true, true),
            new Field("观测点评定表", "每个观测点的等级、得分、理由和佐证", true, true),
            new Field("数据出处表", "本文数字的溯源地址和佐证", true, true));

    private static final Map<LetterKind, List<Field>> BY_KIND = new EnumMap<>(LetterKind.class);

    static {
        for (LetterKind kind : LetterKind.values()) {
            BY_KIND.put(
                    kind,
                    ALL.stream()
                            .filter(field -> kind.tellsResult() || !field.needsResult())
                            .toList());
        }
    }

    /** The fields a template of this kind may name. */
    public static List<Field> of(LetterKind kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    public static Set<String> names(LetterKind kind, boolean block) {
        Set<String> names = new LinkedHashSet<>();
        of(kind).stream()
                .filter(field -> field.block() == block)
                .map(Field::name)
                .forEach(names::add);
        return names;
    }

    /**
     * What stands for the fields.
     *
     * @param letter what is printed, with its figures and its faults
     */
    public record Filled(SequencedMap<String, TemplateField> fields, Letter letter) {}

    /** Fills the fields a template names; others are left out, so that the sources list only what is printed. */
    public static Filled fill(LetterKind kind, LetterMatter matter, Set<String> named) {
        LetterDraft draft = new LetterDraft(matter);
        SequencedMap<String, TemplateField> filled = new LinkedHashMap<>();
        List<Block> printed = new ArrayList<>();
        for (Field field : of(kind)) {
            if (!named.contains(field.name())) {
                continue;
            }
            if (field.block()) {
                List<Block> blocks = blocks(draft, field.name());
                printed.addAll(blocks);
                filled.put(field.name(), new TemplateField.Blocks(blocks));
            } else {
                String text = text(draft, field.name());
                printed.add(new Block.Paragraph(draft.register.spans(text)));
                filled.put(field.name(), new TemplateField.Text(text));
            }
        }
        ReportDocument document =
                new ReportDocument(Letters.title(kind, matter), matter.head().issuer(), matter.date(), printed);
        List<FigureFault> faults = new ArrayList<>(Letters.missing(kind, matter));
        faults.addAll(FigureCheck.faults(document, draft.register));
        return new Filled(filled, new Letter(kind, document, draft.register, faults));
    }

    private static String text(LetterDraft draft, String field) {
        LetterMatter matter = draft.matter;
        return switch (field) {
            case "单位名称" -> matter.unitName();
            case "单位代码" -> matter.unitCode();
            case "评估对象" -> matter.person() == null ? "" : matter.person();
            case "项目名称" -> matter.programmeTitle();
            case "方案名称" -> matter.pack().header().title();
            case "学年" -> matter.schoolYear();
            case "发文机关" -> matter.head().issuer();
            case "文号" -> matter.head().number() == null ? "" : matter.head().number();
            case "主送机关" ->
                matter.head().addressee() == null ? "" : matter.head().addressee();
            case "日期" -> Official.date(matter.date());
            case "督导组成员" -> NoticeLetter.seats(matter);
            case "申辩期限" -> draft.cite("clock/defence").text();
            case "整改报告期限" -> draft.cite("clock/rectification-report").text();
            case "备注" -> matter.remark();
            case "等次" -> draft.grade();
            case "总分" -> plain(draft.range("total"));
            case "总体评价" -> draft.outcome().words().overall();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static String plain(List<Object> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part instanceof Span span ? span.text() : part.toString()));
        return text.toString();
    }

    private static List<Block> blocks(LetterDraft draft, String field) {
        return switch (field) {
            case "时间安排表" -> List.of(NoticeLetter.schedule(draft));
            case "成效清单" ->
                draft.aside(() -> ResultPieces.remarks(draft, words(draft).strengths(), "无。"));
            case "问题清单" ->
                draft.aside(() -> ResultPieces.remarks(draft, words(draft).problems(), "无。"));
            case "原因清单" ->
                draft.aside(() -> ResultPieces.remarks(draft, words(draft).causes(), "无。"));
            case "建议清单" ->
                draft.aside(() -> ResultPieces.remarks(draft, words(draft).advice(), "无。"));
            case "整改清单" -> List.of(ResultPieces.requirements(draft));
            case "申辩处理表" -> draft.aside(() -> ResultPieces.defence(draft));
            case "领域得分表" -> List.of(ResultPieces.domainTable(draft));
            case "领域得分图" -> List.of(ResultPieces.domainChart(draft));
            case "观测点评定表" -> List.of(ResultPieces.points(draft));
            case "数据出处表" -> draft.aside(draft::sourceTable);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static LetterMatter.Words words(LetterDraft draft) {
        return draft.outcome().words();
    }
}
