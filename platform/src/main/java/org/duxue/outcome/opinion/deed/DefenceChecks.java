package org.duxue.outcome.opinion.deed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Problem;
import org.duxue.outcome.opinion.Defence;
import org.duxue.outcome.opinion.OpinionProblem;
import org.duxue.outcome.opinion.deed.HearDefence.Statement;
import org.duxue.outcome.opinion.deed.HearDefence.Verdict;

/** What is wrong with a statement of defence or with its decision; every fault at once. */
final class DefenceChecks {
    private static final int LONGEST = 2000;
    private static final int MOST = 80;

    private DefenceChecks() {}

    static void check(List<Statement> statements, Appraisal scheme) {
        List<Problem.Field> faults = new ArrayList<>();
        Set<String> known = scheme.points().map(Point::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        if (statements.size() > MOST) {
            faults.add(new Problem.Field("items", "最多 " + MOST + " 条"));
        }
        for (int i = 0; i < statements.size(); i++) {
            Statement one = statements.get(i);
            String place = "items[" + i + "]";
            if (one.text().isBlank() || one.text().length() > LONGEST) {
                faults.add(new Problem.Field(place + ".text", "请写明申辩内容，最多 " + LONGEST + " 字"));
            }
            String point = one.point();
            if (point != null && !known.contains(point)) {
                faults.add(new Problem.Field(place + ".point", "方案中没有观测点 " + point));
            }
            if (!seen.add(point == null ? "" : point)) {
                faults.add(new Problem.Field(place + ".point", "同一个观测点只写一条，请合并"));
            }
        }
        refuse(OpinionProblem.DEFENCE_INVALID, faults);
    }

    static void check(List<Verdict> verdicts, Defence filed, Appraisal scheme) {
        List<Problem.Field> faults = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            String place = "items[" + i + "]";
            Defence.Item item = filed.items().stream()
                    .filter(one -> one.no() == verdict.no())
                    .findFirst()
                    .orElse(null);
            if (item == null) {
                faults.add(new Problem.Field(place + ".no", "没有第 " + verdict.no() + " 条申辩"));
            } else if (item.upheld() != null) {
                faults.add(new Problem.Field(place + ".no", "第 " + verdict.no() + " 条已经处理过"));
            }
            if (verdict.reason().isBlank()) {
                faults.add(new Problem.Field(place + ".reason", "请写明理由"));
            }
            if (verdict.finding() instanceof Finding.Rated(String step)
                    && scheme.scale().step(step).isEmpty()) {
                faults.add(new Problem.Field(place + ".step", "方案中没有等级 " + step));
            }
        }
        refuse(OpinionProblem.DECISION_INVALID, faults);
    }

    static void refuse(OpinionProblem what, List<Problem.Field> faults) {
        if (faults.isEmpty()) {
            return;
        }
        Problem problem = what.with("count", faults.size());
        for (Problem.Field fault : faults) {
            problem = problem.at(fault.field(), fault.message());
        }
        throw problem;
    }
}
