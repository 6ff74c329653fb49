package org.duxue.reports.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.evaluation.appraisal.diagnosis.Diagnosis;
import org.duxue.evaluation.appraisal.diagnosis.Reading;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.reports.letter.LetterMatter.Remark;
import org.duxue.reports.letter.LetterMatter.Requirement;

/**
 * A first draft of an opinion out of the result: what reviewers wrote, put in order, with the figures in it. People edit it;
 * nothing is invented, so that a point without a written reason gets only its name and step.
 */
public final class DraftWords {
    private static final int STRENGTHS = 6;
    private static final int PROBLEMS = 8;

    private DraftWords() {}

    /**
     * @param reasons what reviewers wrote, by point
     * @param due the day until which requirements are to be met
     */
    public static LetterMatter.Words of(
            AppraisalPack pack,
            String unitName,
            Appraised result,
            Diagnosis diagnosis,
            Map<String, List<String>> reasons,
            LocalDate due) {
        Appraisal scheme = pack.scheme();
        List<Reading> strengths = diagnosis.strengths().stream()
                .sorted(Comparator.comparing(
                        r -> reasons.getOrDefault(r.point().id(), List.of()).isEmpty()))
                .limit(STRENGTHS)
                .toList();
        List<Reading> problems = diagnosis.gaps().stream().limit(PROBLEMS).toList();
        return new LetterMatter.Words(
                overall(scheme, unitName, result),
                strengths.stream().map(r -> remark(scheme, r, reasons)).toList(),
                problems.stream().map(r -> remark(scheme, r, reasons)).toList(),
                List.of(),
                problems.stream()
                        .map(r -> new Remark(
                                "对照“" + better(scheme, r) + "”的要求改进" + r.point().name() + "。",
                                List.of(r.point().id())))
                        .toList(),
                problems.stream()
                        .filter(r -> worst(scheme, r))
                        .map(r -> new Requirement(
                                "改正" + r.point().name() + "中存在的问题",
                                List.of(r.point().id()),
                                due))
                        .toList(),
                reasons,
                Map.of(),
                List.of());
    }

    private static String overall(Appraisal scheme, String unitName, Appraised result) {
        List<Domain> rated = scheme.domains().stream()
                .filter(domain -> rate(domain, result).isPresent())
                .sorted(Comparator.comparing(
                        (Domain domain) -> rate(domain, result).orElseThrow().low()))
                .toList();
        if (rated.size() < 2) {
            return unitName + "的评定情况如下。";
        }
        return unitName + "各领域中，" + print(rated.getLast(), result) + "，相对较好；" + print(rated.getFirst(), result)
                + "，相对薄弱。";
    }

    private static String print(Domain domain, Appraised result) {
        return domain.name() + "得分率" + rate(domain, result).orElseThrow().print(LetterFigures.RATE_DECIMALS) + "%";
    }

    private static Optional<Span> rate(Domain domain, Appraised result) {
        return result.domains().stream()
                .filter(node -> node.id().equals(domain.id()))
                .flatMap(node -> node.rate().stream())
                .filter(Span::settled)
                .findFirst();
    }

    private static Remark remark(Appraisal scheme, Reading reading, Map<String, List<String>> reasons) {
        List<String> own = reasons.getOrDefault(reading.point().id(), List.of());
        String step = reading.step();
        String stated = own.stream().distinct().map(DraftWords::open).collect(Collectors.joining("；"));
        String text = !stated.isEmpty()
                ? reading.point().name() + "：" + stated + "。"
                : reading.point().name() + (step == null ? clean(reading) : "评为“" + name(scheme, step) + "”。");
        return new Remark(text, List.of(reading.point().id()));
    }

    private static String clean(Reading reading) {
        return reading.lost().signum() == 0 ? "未发现扣分事项。" : "有扣分事项。";
    }

    private static String open(String reason) {
        return reason.strip().replaceFirst("[。；;.]+$", "");
    }

    private static String better(Appraisal scheme, Reading reading) {
        String step = reading.step();
        Scale scale = scheme.scale();
        if (step == null) {
            return "无扣分";
        }
        int rank = scale.rank(step).orElseThrow();
        return scale.steps().get(Math.max(0, rank - 1)).name();
    }

    private static boolean worst(Appraisal scheme, Reading reading) {
        String step = reading.step();
        return step == null || step.equals(scheme.scale().steps().getLast().id());
    }

    private static String name(Appraisal scheme, String step) {
        return scheme.scale().step(step).map(Scale.Step::name).orElse(step);
    }
}
