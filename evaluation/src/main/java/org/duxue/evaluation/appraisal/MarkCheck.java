package org.duxue.evaluation.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.jspecify.annotations.Nullable;

/** Whether marks fit the scheme; every fault says what to do. */
final class MarkCheck {
    private final Appraisal scheme;
    private final Map<String, Point> points = new HashMap<>();

    MarkCheck(Appraisal scheme) {
        this.scheme = scheme;
        scheme.points().forEach(point -> points.put(point.id(), point));
    }

    List<Fault> faults(CaseMarks given) {
        List<Fault> faults = new ArrayList<>();
        given.marks().forEach((point, marks) -> {
            Set<String> raters = new HashSet<>();
            for (Mark mark : marks) {
                String at = given.code() + "/" + point + "/" + mark.rater();
                check(at, point, mark, faults);
                if (!raters.add(mark.rater())) {
                    faults.add(new Fault(at, "同一人评定了两次；请只留一次"));
                }
            }
        });
        given.agreed().forEach((point, mark) -> {
            check(given.code() + "/" + point, point, mark, faults);
            if (mark.reason().isBlank()) {
                faults.add(new Fault(given.code() + "/" + point, "商定的结果须写明理由"));
            }
        });
        given.struck().forEach((line, reason) -> {
            String at = given.code() + "/" + line;
            if (scheme.redLines().stream().noneMatch(l -> l.id().equals(line))) {
                faults.add(new Fault(at, "没有名为 " + line + " 的底线"));
            } else if (reason.isBlank()) {
                faults.add(new Fault(at, "触碰底线须写明事实"));
            }
        });
        return faults;
    }

    void refuseUnknown(CaseMarks given) {
        List<Fault> faults = new ArrayList<>();
        given.marks().forEach((id, marks) -> marks.forEach(mark -> unfit(given.code() + "/" + id, id, mark, faults)));
        given.agreed().forEach((id, mark) -> unfit(given.code() + "/" + id, id, mark, faults));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.getFirst().where() + ": " + faults.getFirst().message());
        }
    }

    private void check(String at, String id, Mark mark, List<Fault> faults) {
        unfit(at, id, mark, faults);
        if (mark.finding() instanceof Finding.Rated(String step)
                && scheme.scale().justify().contains(step)
                && mark.reason().isBlank()) {
            faults.add(new Fault(at, "评为“" + name(step) + "”须写明理由"));
        }
        if (mark.finding() instanceof Finding.Inapplicable && mark.reason().isBlank()) {
            faults.add(new Fault(at, "评为“不适用”须写明理由"));
        }
    }

    private void unfit(String at, String id, Mark mark, List<Fault> faults) {
        Point point = points.get(id);
        if (point == null) {
            faults.add(new Fault(at, "没有名为 " + id + " 的观测点"));
            return;
        }
        String fault = switch (mark.finding()) {
            case Finding.Rated(String step) -> ratedFault(point, step);
            case Finding.Counted(Map<String, Integer> times) -> countedFault(point, times);
            case Finding.Inapplicable _ -> null;
        };
        if (fault != null) {
            faults.add(new Fault(at, fault));
        }
    }

    private @Nullable String ratedFault(Point point, String step) {
        if (scheme.scale().step(step).isEmpty()) {
            return "没有等级 " + step + "；可选："
                    + String.join(
                            "、",
                            scheme.scale().steps().stream().map(s -> s.id()).toList());
        }
        return point.measure() instanceof Measure.Deductions ? "该观测点按扣分项评定，不评等级" : null;
    }

    private static @Nullable String countedFault(Point point, Map<String, Integer> times) {
        if (!(point.measure() instanceof Measure.Deductions deductions)) {
            return "该观测点评等级，不按扣分项评定";
        }
        for (var one : times.entrySet()) {
            if (deductions.list().stream().noneMatch(d -> d.id().equals(one.getKey()))) {
                return "没有名为 " + one.getKey() + " 的扣分项";
            }
            if (one.getValue() < 0) {
                return "扣分项 " + one.getKey() + " 的次数不能为负";
            }
        }
        return null;
    }

    private String name(String step) {
        return scheme.scale().step(step).map(s -> s.name()).orElse(step);
    }
}
