package org.duxue.evaluation.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.evaluation.appraisal.scheme.Scale;

/** Checks what a scheme says besides its formulas: weights that add up, steps and grades that exist, thresholds in order. */
final class SchemeCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Appraisal scheme;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> steps = new HashSet<>();

    private SchemeCheck(Appraisal scheme) {
        this.scheme = scheme;
        scheme.scale().steps().forEach(step -> steps.add(step.id()));
    }

    static List<Fault> faults(Appraisal scheme) {
        SchemeCheck check = new SchemeCheck(scheme);
        check.scale();
        check.weights("domains", "评价领域", scheme.domains(), Domain::weight);
        Set<String> ids = new HashSet<>();
        for (Domain domain : scheme.domains()) {
            check.unique(ids, "domains/" + domain.id(), domain.id());
            check.weights("domains/" + domain.id() + "/indicators", "关键指标", domain.indicators(), KeyIndicator::weight);
            for (KeyIndicator indicator : domain.indicators()) {
                check.unique(ids, "indicators/" + indicator.id(), indicator.id());
                check.weights("indicators/" + indicator.id() + "/points", "观测点", indicator.points(), Point::weight);
                indicator.points().forEach(p -> check.unique(ids, "points/" + p.id(), p.id()));
            }
        }
        scheme.points().forEach(check::point);
        check.grades();
        return check.faults;
    }

    private void scale() {
        Set<String> seen = new HashSet<>();
        BigDecimal before = null;
        if (scheme.scale().steps().size() < 2) {
            fault("scale/steps", "至少要有两个等级；请补上");
        }
        for (Scale.Step step : scheme.scale().steps()) {
            unique(seen, "scale/steps/" + step.id(), step.id());
            if (step.share().signum() < 0 || step.share().compareTo(BigDecimal.ONE) > 0) {
                fault("scale/steps/" + step.id(), "得分率须在 0 到 1 之间");
            }
            if (before != null && step.share().compareTo(before) >= 0) {
                fault("scale/steps/" + step.id(), "等级须由高到低排列，得分率逐级递减");
            }
            before = step.share();
        }
        scheme.scale().justify().forEach(id -> step("scale/justify", id));
    }

    private <T> void weights(String where, String what, List<T> siblings, Function<T, BigDecimal> weight) {
        if (siblings.isEmpty()) {
            fault(where, "还没有" + what + "；请添加");
            return;
        }
        siblings.stream()
                .map(weight)
                .filter(one -> one.signum() <= 0)
                .forEach(one -> fault(where, "有一项" + what + "的权重为 " + one.toPlainString() + "；权重须大于 0"));
        BigDecimal sum = siblings.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            fault(where, "权重之和为 " + sum.stripTrailingZeros().toPlainString() + "，应为 100；请调整");
        }
    }

    private void unique(Set<String> seen, String where, String id) {
        if (!seen.add(id)) {
            fault(where, "编号 " + id + " 重复；请改为唯一的编号");
        }
    }

    private void step(String where, String id) {
        if (!steps.contains(id)) {
            fault(
                    where,
                    "没有等级 " + id + "；可用："
                            + String.join("、", steps.stream().sorted().toList()));
        }
    }

    private void point(Point point) {
        String at = "points/" + point.id();
        switch (point.measure()) {
            case Measure.Rubric rubric -> {
                rubric.texts().keySet().forEach(id -> step(at + "/rubric", id));
                scheme.scale().steps().stream()
                        .filter(step -> !rubric.texts().containsKey(step.id()))
                        .forEach(step -> fault(at + "/rubric", "没有写等级 " + step.id() + " 的样子；请补上"));
            }
            case Measure.Bands bands -> bands(at + "/thresholds", bands);
            case Measure.Deductions deductions -> {
                Set<String> seen = new HashSet<>();
                if (deductions.list().isEmpty()) {
                    fault(at + "/deductions", "还没有扣分项；请添加");
                }
                deductions.list().forEach(d -> {
                    unique(seen, at + "/deductions/" + d.id(), d.id());
                    if (d.share().signum() <= 0 || d.share().compareTo(HUNDRED) > 0) {
                        fault(at + "/deductions/" + d.id(), "每次扣分须大于 0，不超过本项的 100%");
                    }
                });
            }
        }
        for (String shown : point.shows()) {
            if (scheme.elements().stream().noneMatch(e -> e.id().equals(shown))) {
                fault(at + "/shows", "没有名为 " + shown + " 的数据项");
            }
        }
    }

    private void bands(String at, Measure.Bands bands) {
        BigDecimal before = null;
        int rank = -1;
        if (bands.thresholds().isEmpty()) {
            fault(at, "还没有档次界限；请至少给最高一级一个界限");
        }
        for (var band : bands.thresholds().entrySet()) {
            step(at, band.getKey());
            int here = scheme.scale().rank(band.getKey()).orElse(rank + 1);
            int sign = before == null ? 0 : band.getValue().compareTo(before);
            if (here <= rank || (before != null && (bands.higherIsBetter() ? sign >= 0 : sign <= 0))) {
                fault(at, "档次须由高到低排列，界限依次" + (bands.higherIsBetter() ? "降低" : "升高"));
            }
            rank = here;
            before = band.getValue();
        }
        if (rank == scheme.scale().steps().size() - 1) {
            fault(at, "最低一级不设界限：达不到其余各级的都在最低一级");
        }
    }

    private void grades() {
        if (scheme.grades().isEmpty()) {
            fault("grades", "还没有等次；请添加");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Grade grade : scheme.grades()) {
            unique(seen, "grades/" + grade.id(), grade.id());
            grade.counts().forEach(c -> c.steps().forEach(id -> step("grades/" + grade.id() + "/counts", id)));
        }
        Grade last = scheme.grades().getLast();
        if (last.total() != null || last.eachDomain() != null || !last.counts().isEmpty()) {
            fault("grades/" + last.id(), "最后一个等次不应有条件：其余都不符合的归入这一等次");
        }
        for (RedLine line : scheme.redLines()) {
            if (!seen.contains(line.caps())) {
                fault("red_lines/" + line.id() + "/caps", "没有等次 " + line.caps());
            }
        }
    }

    private void fault(String where, String message) {
        faults.add(new Fault(where, message));
    }
}
