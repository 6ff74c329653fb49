package org.duxue.demo.district;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.demo.school.Stage;

/**
 * Pupils and stocks over the years. The last year is drawn and tuned; earlier years are worked back from it: the city
 * grew, the villages shrank, births fell, equipment and staff were added.
 */
final class Years {
    private Years() {}

    /** Pupils of the last year by school code, stirred by the seed where the role's size is not the point. */
    static Map<String, Map<Stage, Integer>> lastPupils(long seed, List<Cast.Role> roles) {
        Map<String, Map<Stage, Integer>> all = new HashMap<>();
        for (Cast.Role role : roles) {
            Map<Stage, Integer> heads = new EnumMap<>(Stage.class);
            boolean fixed = !role.trait().plain() || role.total() < 100 || role.total() > 1750;
            role.pupils().forEach((stage, planned) -> {
                double stir = fixed
                        ? 1
                        : Dice.of(seed, role.identity().code(), "pupils", stage).between(0.97, 1.03);
                heads.put(stage, (int) Math.round(planned * stir));
            });
            all.put(role.identity().code(), heads);
        }
        return all;
    }

    /** Pupils some years before the last. */
    static Map<Stage, Integer> earlier(long seed, Cast.Role role, Map<Stage, Integer> last, int years) {
        Map<Stage, Integer> heads = new EnumMap<>(Stage.class);
        last.forEach((stage, pupils) -> {
            double noise = Dice.of(seed, role.identity().code(), "growth", stage, years)
                    .between(-0.008, 0.008);
            heads.put(stage, (int) Math.round(pupils * (factor(role, stage, years) + noise)));
        });
        return heads;
    }

    /** Stocks some years before the last. */
    static Stocks earlier(Cast.Role role, Stocks last, double pupilFactor, int years) {
        double people = Math.pow(pupilFactor, 0.5) * Math.pow(0.99, years);
        return last.earlier(people, Math.pow(0.93, years), Math.pow(0.97, years));
    }

    private static double factor(Cast.Role role, Stage stage, int years) {
        double yearly = switch (role.identity().setting().belt()) {
            case URBAN -> stage == Stage.PRIMARY ? 1.0 : 0.985;
            case TOWN -> stage == Stage.PRIMARY ? 1.025 : 0.995;
            case RURAL -> stage == Stage.PRIMARY ? 1.07 : 1.035;
        };
        return Math.pow(yearly, years);
    }
}
