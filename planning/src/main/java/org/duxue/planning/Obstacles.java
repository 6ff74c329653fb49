package org.duxue.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.planning.Model.Goal;
import org.duxue.planning.Model.Group;
import org.duxue.planning.Model.Unit;

/** Sees before any search what nothing can mend, and names it. */
final class Obstacles {
    private Obstacles() {}

    static void refuse(Model model, PlanRequest request) throws Impossible {
        List<String> found = new ArrayList<>();
        double[] nothing = new double[model.purchases.size()];
        for (Unit unit : model.units) {
            List<Goal> stuck = unit.goals().stream()
                    .filter(g -> !g.metAt(nothing) && !g.movable())
                    .toList();
            List<Goal> tooLow =
                    stuck.stream().filter(g -> !g.admissibleAt(nothing)).toList();
            if (!tooLow.isEmpty()) {
                found.add(unit.name() + "的 " + ids(tooLow) + " 低于下限，" + why(unit, tooLow, request));
            } else if (stuck.size() > unit.admitted()) {
                found.add(unit.name() + "的 " + ids(stuck) + " 未达标，超过允许的 " + unit.admitted() + " 项，"
                        + why(unit, stuck, request));
            }
        }
        for (Group group : model.groups) {
            boolean fixed = group.values().stream().allMatch(v -> v.effects().isEmpty());
            if (fixed && !model.keptAt(group, nothing)) {
                found.add(group.stage() + " " + group.indicator() + " 的差异系数超过 " + group.limit() + "，但没有可用的手段");
            }
        }
        if (!found.isEmpty()) {
            throw new Impossible(found.stream().limit(5).collect(Collectors.joining("；"))
                    + (found.size() > 5 ? "；等 " + found.size() + " 处" : ""));
        }
    }

    private static String ids(List<Goal> goals) {
        return goals.stream().map(Goal::indicator).collect(Collectors.joining("、"));
    }

    private static String why(Unit unit, List<Goal> goals, PlanRequest request) {
        for (PlanLever lever : request.levers()) {
            boolean concerns = goals.stream().anyMatch(g -> g.indicator().equals(lever.indicator()));
            if (concerns && request.forbidden().contains(new PlanRequest.Forbidden(unit.code(), lever.id()))) {
                return "而手段 " + lever.id() + " 被禁止用于该校";
            }
        }
        return "而没有能提高它的手段";
    }
}
