package org.duxue.statistics.crossed;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;

/** Small seeded data sets: pupils in classes in schools, rated by raters who see anybody; a covariate with a large offset. */
final class Simulation {
    final Factor pupil;
    final Factor klass;
    final Factor school;
    final Factor rater;
    final Column x;
    final Column y;
    final FixedEffects fixed;

    Simulation(long seed, int pupils, int classes, int schools, int raters, int ratings) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] ofPupil = normals(random, pupils, 0.9);
        double[] ofClass = normals(random, classes, 0.6);
        double[] ofSchool = normals(random, schools, 0.8);
        double[] slopeOfSchool = normals(random, schools, 0.4);
        double[] ofRater = normals(random, raters, 0.7);
        int[] classOf = random.ints(pupils, 0, classes).toArray();
        List<List<String>> names = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        double[] covariate = new double[pupils * ratings];
        double[] outcome = new double[pupils * ratings];
        for (int i = 0; i < outcome.length; i++) {
            int who = i / ratings;
            int in = classOf[who];
            int at = in % schools;
            int by = random.nextInt(raters);
            covariate[i] = 2000 + 3 * random.nextGaussian();
            outcome[i] = 50
                    + (0.5 + slopeOfSchool[at]) * (covariate[i] - 2000)
                    + ofPupil[who]
                    + ofClass[in]
                    + ofSchool[at]
                    + ofRater[by]
                    + random.nextGaussian();
            names.get(0).add("p" + who);
            names.get(1).add("c" + in);
            names.get(2).add("s" + at);
            names.get(3).add("r" + by);
        }
        this.pupil = Factor.of("pupil", names.get(0));
        this.klass = Factor.of("class", names.get(1));
        this.school = Factor.of("school", names.get(2));
        this.rater = Factor.of("rater", names.get(3));
        this.x = new Column("x", covariate);
        this.y = new Column("y", outcome);
        this.fixed = FixedEffects.builder(outcome.length).number(x).build();
    }

    private static double[] normals(SplittableRandom random, int n, double sd) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = sd * random.nextGaussian();
        }
        return values;
    }
}
