package org.duxue.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.duxue.planning.Model.Goal;
import org.duxue.planning.Model.Group;
import org.duxue.planning.Model.Need;
import org.duxue.planning.Model.Unit;

/** What a purchase is for: the tests it lifts, or else the dispersions it narrows. */
final class Reasons {
    private Reasons() {}

    static List<String> of(Model model, double[] bought, int purchase) {
        List<String> reasons = new ArrayList<>();
        double[] nothing = new double[bought.length];
        for (Unit unit : model.units) {
            for (Goal goal : unit.goals()) {
                for (Need need : goal.needs()) {
                    boolean lifts = need.line().effects().containsKey(purchase)
                            && !Model.reaches(need.line().at(nothing), need.standard());
                    if (lifts) {
                        String result = Model.reaches(need.line().at(bought), need.standard()) ? "达标" : "不低于下限";
                        reasons.add(unit.name() + " " + goal.indicator() + " 由 "
                                + two(need.line().at(nothing)) + " 提高到 "
                                + two(need.line().at(bought)) + "，" + result + "（标准 " + two(need.standard()) + "）");
                    }
                }
            }
        }
        for (Group group : model.groups) {
            boolean narrows = !model.keptAt(group, nothing)
                    && group.values().stream().anyMatch(v -> v.effects().containsKey(purchase));
            if (narrows) {
                reasons.add("缩小 " + group.stage() + " " + group.indicator() + " 的差异系数至 " + group.limit() + " 以内");
            }
        }
        if (reasons.isEmpty()) {
            reasons.add("在其他学校补强之后保持差异系数不超标");
        }
        return reasons;
    }

    private static String two(double value) {
        return BigDecimal.valueOf(Math.abs(value))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
