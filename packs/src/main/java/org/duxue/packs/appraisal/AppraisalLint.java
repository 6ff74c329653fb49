package org.duxue.packs.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;

/**
 * What is unwise in an appraisal though it can be computed: the same thing counted or asked twice, levels nobody can
 * reach, points that tell no school from another, and what each item costs a school in minutes.
 */
public final class AppraisalLint {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ELEMENTS = 6;

    private final Appraisal scheme;
    private final List<Finding> findings = new ArrayList<>();

    private AppraisalLint(Appraisal scheme) {
        this.scheme = scheme;
    }

    /** What kind of unwisdom. */
    public enum Kind {
        /** Two points are computed from the same formula or rated by the same text. */
        COUNTED_TWICE,
        /** Two demands for evidence, under different ids, have the same name. */
        ASKED_TWICE,
        /** A threshold lies outside what the formula's figures allow, or a grade can never be given. */
        OUT_OF_REACH,
        /** Two steps read the same, or all units that were appraised stand at the same step. */
        TELLS_NOTHING
    }

    /**
     * One finding.
     *
     * @param where id of the point or grade
     * @param message what is unwise and what could be done, in Chinese
     */
    public record Finding(Kind kind, String where, String message) {}

    /**
     * What answering costs a unit.
     *
     * @param byPoint minutes by point; evidence that several points ask for is counted at the first
     */
    public record Cost(int minutes, Map<String, Integer> byPoint) {
        public Cost {
            byPoint = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byPoint));
        }
    }

    /** Everything that can be seen without results; limits out of reach only once nothing is wrong with the scheme. */
    public static List<Finding> of(Appraisal scheme) {
        return of(scheme, List.of());
    }

    /** The same, and points that stand at one step in all results; needs ten results to say so. */
    public static List<Finding> of(Appraisal scheme, List<Appraised> results) {
        AppraisalLint lint = new AppraisalLint(scheme);
        lint.countedTwice();
        lint.findings.addAll(TextLint.of(scheme));
        lint.askedTwice();
        if (Appraiser.faults(scheme).isEmpty()) {
            Appraiser appraiser = Appraiser.of(scheme);
            scheme.points().forEach(point -> lint.thresholds(appraiser, point));
        }
        lint.grades();
        lint.tellsNothing(results);
        return List.copyOf(lint.findings);
    }

    /** What the appraisal costs a unit to which every point applies. */
    public static Cost cost(Appraisal scheme) {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        scheme.points().forEach(point -> {
            int evidence = point.evidence().stream()
                    .filter(demand -> seen.add(demand.id()))
                    .mapToInt(EvidenceDemand::minutes)
                    .sum();
            minutes.put(point.id(), point.minutes() + evidence);
        });
        return new Cost(minutes.values().stream().mapToInt(Integer::intValue).sum(), minutes);
    }

    private void countedTwice() {
        Map<String, String> first = new HashMap<>();
        scheme.points().forEach(point -> {
            if (point.measure() instanceof Measure.Bands bands) {
                String before = first.putIfAbsent(bands.value().replace(" ", ""), point.id());
                if (before != null) {
                    find(Kind.COUNTED_TWICE, point.id(), "与 " + before + " 用同一公式计分，同一事实重复计算；请合并或换一个角度");
                }
            }
        });
    }

    private void askedTwice() {
        Map<String, String> idOf = new HashMap<>();
        scheme.points()
                .forEach(point -> point.evidence().forEach(demand -> {
                    String before = idOf.putIfAbsent(demand.name(), demand.id());
                    if (before != null && !before.equals(demand.id())) {
                        find(
                                Kind.ASKED_TWICE,
                                point.id(),
                                "佐证“" + demand.name() + "”已用编号 " + before + " 要过；请用同一编号，学校只交一次");
                    }
                }));
    }

    /** Tries the least, middle and greatest plausible value of every element in the formula; some mix must reach each limit. */
    private void thresholds(Appraiser appraiser, Point point) {
        if (!(point.measure() instanceof Measure.Bands bands)) {
            return;
        }
        List<Element> read = scheme.elements().stream()
                .filter(e -> bands.value().contains(e.name()) || bands.value().contains(e.id()))
                .toList();
        if (read.isEmpty()
                || read.size() > MOST_ELEMENTS
                || read.stream().anyMatch(e -> e.min() == null || e.max() == null)) {
            return;
        }
        DoubleSummaryStatistics values = values(appraiser, point, read);
        bands.thresholds().forEach((step, limit) -> {
            boolean beyond = bands.higherIsBetter()
                    ? values.getMax() < limit.doubleValue()
                    : values.getMin() > limit.doubleValue();
            if (values.getCount() > 0 && beyond) {
                find(
                        Kind.OUT_OF_REACH,
                        point.id(),
                        "数据项取合理范围内的任何值都得不到等级 " + step + "（界限 " + limit.toPlainString() + "）；请改正界限或数据项的范围");
            }
        });
    }

    private static DoubleSummaryStatistics values(Appraiser appraiser, Point point, List<Element> read) {
        FactTable.Builder facts = FactTable.builder();
        List<CaseMarks> cases = new ArrayList<>();
        int mixes = (int) Math.pow(3, read.size());
        for (int mix = 0; mix < mixes; mix++) {
            String code = Integer.toString(mix);
            facts.row(code);
            int rest = mix;
            for (Element element : read) {
                double least = Objects.requireNonNull(element.min()).doubleValue();
                double most = Objects.requireNonNull(element.max()).doubleValue();
                facts.number(element.id(), least + (most - least) * (rest % 3) / 2);
                rest /= 3;
            }
            cases.add(new CaseMarks(code, Map.of(), Map.of(), Map.of()));
        }
        Facts tried = new Facts(facts.build(), FactTable.empty());
        return appraiser.appraise(tried, EvaluationOptions.on(LocalDate.EPOCH), cases).results().stream()
                .flatMap(r -> r.points().stream())
                .filter(p -> p.point().equals(point.id()) && p.state() == PointResult.State.COMPUTED)
                .mapToDouble(p -> Objects.requireNonNull(p.value()))
                .summaryStatistics();
    }

    private void grades() {
        BigDecimal best = scheme.scale().steps().stream()
                .map(Scale.Step::share)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE)
                .multiply(HUNDRED);
        for (int i = 0; i < scheme.grades().size(); i++) {
            Grade grade = scheme.grades().get(i);
            if (above(grade.total(), best) || above(grade.eachDomain(), best)) {
                find(
                        Kind.OUT_OF_REACH,
                        grade.id(),
                        "全部评为最高等级也只有 " + best.toPlainString() + " 分，达不到“" + grade.name() + "”的要求");
            }
            for (Grade before : scheme.grades().subList(0, i)) {
                if (easier(before, grade)) {
                    find(
                            Kind.OUT_OF_REACH,
                            grade.id(),
                            "符合“" + grade.name() + "”的学校都先符合“" + before.name() + "”，这一等次永远用不上；请调整先后或条件");
                    break;
                }
            }
        }
    }

    private static boolean above(@org.jspecify.annotations.Nullable BigDecimal asked, BigDecimal best) {
        return asked != null && asked.compareTo(best) > 0;
    }

    /** Whether everything the former asks is asked by the latter too, at least as strictly. */
    private static boolean easier(Grade former, Grade latter) {
        return noStricter(former.total(), latter.total())
                && noStricter(former.eachDomain(), latter.eachDomain())
                && former.counts().stream().allMatch(count -> latter.counts().contains(count));
    }

    private static boolean noStricter(
            @org.jspecify.annotations.Nullable BigDecimal former,
            @org.jspecify.annotations.Nullable BigDecimal latter) {
        return former == null || (latter != null && former.compareTo(latter) <= 0);
    }

    private void tellsNothing(List<Appraised> results) {
        if (results.size() < 10) {
            return;
        }
        scheme.points().map(Point::id).forEach(id -> {
            Set<String> steps = results.stream()
                    .flatMap(r -> r.points().stream())
                    .filter(p -> p.point().equals(id) && p.state() != PointResult.State.NOT_APPLICABLE)
                    .map(p -> p.steps().isEmpty() ? p.share().low().toString() : String.join("|", p.steps()))
                    .collect(Collectors.toSet());
            if (steps.size() == 1) {
                find(Kind.TELLS_NOTHING, id, results.size() + " 所学校结果相同，分不出差别；请改写评定标准或取消");
            }
        });
    }

    private void find(Kind kind, String where, String message) {
        findings.add(new Finding(kind, where, message));
    }
}
