package org.duxue.demo.district;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.duxue.demo.school.SchoolType;
import org.duxue.demo.school.Setting;
import org.duxue.demo.school.Stage;

/**
 * Draws how far each school exceeds each standard, then stretches what exceeds until the district's dispersions are where
 * the tuning wants them. City schools are crowded and lack ground; villages are rich per pupil.
 */
final class Drawing {
    /** Least and greatest multiple of the standard by belt, in the standard's order. */
    private static final Map<Setting.Belt, double[][]> RANGES = Map.of(
            Setting.Belt.URBAN,
            new double[][] {{1.1, 1.5}, {1.02, 1.7}, {1.02, 1.4}, {1.01, 1.35}, {1.01, 1.3}, {1.03, 2.2}, {1.02, 1.35}},
            Setting.Belt.TOWN,
            new double[][] {{1.15, 1.7}, {1.02, 1.8}, {1.02, 1.6}, {1.08, 2.6}, {1.1, 3.2}, {1.05, 3}, {1.03, 1.9}},
            Setting.Belt.RURAL,
            new double[][] {{1.7, 3.2}, {1.05, 2.4}, {1.05, 2.2}, {2, 4.2}, {2.4, 5.2}, {1.8, 4.5}, {1.6, 3.2}});

    private final long seed;
    private final List<Cast.Role> roles;
    private final Map<String, Map<Stage, Integer>> pupils;
    private final Map<String, double[]> multiples = new HashMap<>();
    private final Map<Stage, double[]> stretch = new EnumMap<>(Stage.class);

    Drawing(long seed, List<Cast.Role> roles, Map<String, Map<Stage, Integer>> pupils) {
        this.seed = seed;
        this.roles = roles;
        this.pupils = pupils;
        roles.forEach(role -> multiples.put(role.identity().code(), draw(role)));
        for (Stage stage : Stage.values()) {
            double[] ones = new double[Measure.values().length];
            Arrays.fill(ones, 1);
            stretch.put(stage, ones);
        }
    }

    /** What every school has, by code. */
    Map<String, Stocks> stocks(Tuning tuning) {
        for (Stage stage : List.of(Stage.JUNIOR, Stage.PRIMARY)) {
            for (Measure measure : Measure.values()) {
                aim(stage, measure, tuning.aim(stage, measure));
            }
        }
        Map<String, Stocks> all = current();
        settle(all, tuning.exact());
        return all;
    }

    private Map<String, Stocks> current() {
        Map<String, Stocks> all = new HashMap<>();
        roles.forEach(role -> all.put(role.identity().code(), stocks(role)));
        return all;
    }

    private double[] draw(Cast.Role role) {
        String parent = role.identity().parent();
        Dice dice = Dice.of(seed, "multiples", parent == null ? role.identity().code() : parent);
        double[][] ranges = RANGES.getOrDefault(role.identity().setting().belt(), new double[0][]);
        double[] drawn = new double[ranges.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = dice.skewed(ranges[i][0], ranges[i][1]);
        }
        return drawn;
    }

    /** Bisects the stretch of one resource in the schools whose dispersion this stage still decides. */
    private void aim(Stage stage, Measure measure, double aim) {
        double low = 0;
        double high = 4;
        double[] factors = stretch.getOrDefault(stage, new double[0]);
        for (int i = 0; i < 24; i++) {
            factors[measure.index()] = (low + high) / 2;
            if (new Spread(roles, pupils, current()).of(stage, measure) < aim) {
                low = factors[measure.index()];
            } else {
                high = factors[measure.index()];
            }
        }
    }

    /** Moves the equipment of the largest ordinary junior school until the dispersion is met to the fourth decimal. */
    private void settle(Map<String, Stocks> all, double aim) {
        Cast.Role mover = roles.stream()
                .filter(role -> role.identity().type() == SchoolType.JUNIOR_SCHOOL
                        && role.trait().plain()
                        && role.identity().counted())
                .max((a, b) -> Integer.compare(a.total(), b.total()))
                .orElseThrow();
        String code = mover.identity().code();
        Stocks start = stocks(mover);
        double best = Double.MAX_VALUE;
        Stocks chosen = start;
        for (int step = 0; step <= 400; step++) {
            double value = Math.round(start.equipment() * (1 + step / 400.0) * 100) / 100.0;
            all.put(code, start.withEquipment(value));
            double miss = Math.abs(new Spread(roles, pupils, all).of(Stage.JUNIOR, Measure.EQUIPMENT) - aim);
            if (miss < best) {
                best = miss;
                chosen = start.withEquipment(value);
            }
        }
        all.put(code, chosen);
    }

    private Stocks stocks(Cast.Role role) {
        Map<Stage, Integer> heads = pupils.getOrDefault(role.identity().code(), Map.of());
        Map<Stage, int[]> people = new EnumMap<>(Stage.class);
        for (Map.Entry<Stage, Integer> entry : heads.entrySet()) {
            people.put(entry.getKey(), people(role, entry.getKey(), entry.getValue(), heads));
        }
        double area = shared(role, heads, Measure.TEACHING_AREA);
        double sports = role.trait().is("rented")
                ? need(heads, Measure.SPORTS_AREA)
                        * Double.parseDouble(role.trait().marks().getOrDefault("rented", "1"))
                : shared(role, heads, Measure.SPORTS_AREA);
        double equipment = shared(role, heads, Measure.EQUIPMENT) / 10_000;
        int rooms = role.trait().is("round7")
                ? (int) Math.floor(need(heads, Measure.MULTIMEDIA))
                : whole(
                        role,
                        Measure.MULTIMEDIA,
                        need(heads, Measure.MULTIMEDIA),
                        multiple(role, heads, Measure.MULTIMEDIA));
        return new Stocks(people, Math.ceil(area), Math.ceil(sports), Math.ceil(equipment * 100) / 100, rooms);
    }

    private int[] people(Cast.Role role, Stage stage, int heads, Map<Stage, Integer> all) {
        int[] counts = new int[3];
        boolean first = stage == all.keySet().iterator().next();
        for (Measure measure : List.of(Measure.TEACHERS, Measure.BACKBONE, Measure.SPORT_AND_ART)) {
            double care = role.identity().type() == SchoolType.SPECIAL ? 5 : 1;
            double need = care * heads * measure.standard(stage) / measure.per();
            double multiple =
                    first || role.trait().weakness(measure).isEmpty() ? stretched(role, stage, measure, first) : 1.05;
            counts[measure.index()] = whole(role, measure, need, multiple);
        }
        counts[0] = Math.max(counts[0], counts[2] + 1);
        counts[1] = Math.min(counts[1], counts[0]);
        return counts;
    }

    private double shared(Cast.Role role, Map<Stage, Integer> heads, Measure measure) {
        return need(heads, measure) * multiple(role, heads, measure);
    }

    private double multiple(Cast.Role role, Map<Stage, Integer> heads, Measure measure) {
        Stage leading = heads.containsKey(Stage.JUNIOR)
                ? Stage.JUNIOR
                : heads.keySet().iterator().next();
        return stretched(role, leading, measure, true);
    }

    private double stretched(Cast.Role role, Stage stage, Measure measure, boolean weak) {
        OptionalDouble weakness = weak ? role.trait().weakness(measure) : OptionalDouble.empty();
        if (weakness.isPresent()) {
            return weakness.getAsDouble();
        }
        double drawn = multiples.getOrDefault(role.identity().code(), new double[7])[measure.index()];
        return 1 + (drawn - 1) * stretch.getOrDefault(stage, new double[7])[measure.index()];
    }

    /** The stock with which every stage of the school just meets the standard, shared by weighted heads. */
    static double need(Map<Stage, Integer> heads, Measure measure) {
        double weighted = heads.entrySet().stream()
                .mapToDouble(e -> e.getValue() * Spread.weight(e.getKey(), heads.keySet()))
                .sum();
        return heads.keySet().stream()
                .filter(stage -> heads.size() == 1 || stage != Stage.SENIOR)
                .mapToDouble(stage ->
                        weighted * measure.standard(stage) / measure.per() / Spread.weight(stage, heads.keySet()))
                .max()
                .orElse(0);
    }

    /** A whole number above the standard when it is to be met, below it but above 85 % when it is a weakness. */
    private static int whole(Cast.Role role, Measure measure, double need, double multiple) {
        if (role.trait().weakness(measure).isEmpty() || multiple >= 1) {
            return (int) Math.max(1, Math.ceil(need * multiple));
        }
        int near = (int) Math.round(need * multiple);
        while (near < need * 0.855) {
            near++;
        }
        return near;
    }
}
