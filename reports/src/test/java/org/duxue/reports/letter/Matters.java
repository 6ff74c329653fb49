package org.duxue.reports.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.diagnosis.Diagnosis;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Element;
import org.duxue.packs.appraisal.AppraisalExample;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.reports.Letterhead;

/** Letters about the worked examples of the shipped packs. */
final class Matters {
    static final LocalDate DATE = LocalDate.of(2026, 4, 10);

    private Matters() {}

    /** The second school of the example that is rated whole: grade capped by a red line, points from A to D. */
    static LetterMatter school() {
        AppraisalPack pack = AppraisalLibrary.builtIn("quality-compulsory");
        AppraisalExample whole = pack.examples().stream()
                .filter(example -> example.id().equals("whole"))
                .findFirst()
                .orElseThrow();
        return of(pack, whole, whole.cases().getLast());
    }

    static LetterMatter of(AppraisalPack pack, AppraisalExample example, CaseMarks marks) {
        Appraiser appraiser = Appraiser.of(pack.scheme());
        EvaluationOptions options = new EvaluationOptions(example.asOf(), example.parameters());
        Appraised result =
                appraiser.appraise(example.facts(), options, List.of(marks)).of(marks.code());
        Diagnosis diagnosis = Diagnosis.of(appraiser, example.facts(), options, marks);
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        marks.marks().keySet().stream()
                .sorted()
                .limit(5)
                .forEach(point -> reasons.put(point, List.of("抽查教案12份，其中8份有二次备课；访谈教师6人，均能说明做法")));
        LetterMatter.Words words = DraftWords.of(pack, "清河第二小学", result, diagnosis, reasons, LocalDate.of(2026, 9, 30));
        Map<String, List<String>> evidence = Map.of("P1", List.of("办学章程2025版.docx", "三年规划.pdf"));
        words = new LetterMatter.Words(
                words.overall(),
                words.strengths(),
                words.problems(),
                words.causes(),
                words.advice(),
                words.requirements(),
                reasons,
                evidence,
                List.of(new LetterMatter.Defence("整体意见", "2025年9月起已停止，请予考虑3个月的整改期", false, "事实发生在评估期内")));
        return new LetterMatter(
                pack,
                new Letterhead("清河区人民政府教育督导室", "清河督意〔2026〕1号", "清河第二小学"),
                DATE,
                marks.code(),
                "清河第二小学",
                "2026年春季学校办学质量综合督导",
                "2025—2026学年",
                pack.id().startsWith("principal") ? "柯校长（任期2021年8月至2026年7月）" : null,
                List.of(
                        new LetterMatter.Seat("白督学", "组长"),
                        new LetterMatter.Seat("莫督学", "成员"),
                        new LetterMatter.Seat("卢老师", "成员")),
                List.of(
                        new LetterMatter.Phase("学校自评", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 20)),
                        new LetterMatter.Phase("入校督导", LocalDate.of(2026, 3, 25), LocalDate.of(2026, 4, 3))),
                new LetterMatter.Days(10, 5, 30, 10, "日"),
                285,
                "联系人：罗老师，电话023-49800000。",
                new Outcome(result, diagnosis, words, facts(pack, example, marks.code())));
    }

    private static List<Outcome.Fact> facts(AppraisalPack pack, AppraisalExample example, String code) {
        List<Outcome.Fact> facts = new ArrayList<>();
        FactTable table = example.facts().schools();
        table.rowOf(code).ifPresent(row -> {
            for (Element element : pack.scheme().elements()) {
                double value = table.number(row, element.id());
                boolean number = element.kind() == Element.Kind.NUMBER || element.kind() == Element.Kind.COUNT;
                if (number && !Double.isNaN(value)) {
                    facts.add(new Outcome.Fact(
                            element.id(),
                            element.name(),
                            new BigDecimal(Double.toString(value)).stripTrailingZeros(),
                            element.unit(),
                            "教基4155第3行"));
                }
            }
        });
        return facts;
    }
}
