package org.duxue.evaluation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.duxue.evaluation.engine.Answer.Lack;
import org.duxue.evaluation.engine.Answer.Unknown;
import org.duxue.evaluation.engine.Node.Field;
import org.duxue.evaluation.engine.Node.Kind;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a merged school has of an element, as a double and exactly.
 *
 * <p>Additive elements are added over the campuses; a blank of a campus that has the stage makes the sum unknown (or
 * counts as none when read leniently); a stage the school does not have at all holds none of anything additive. A split
 * element gives a stage its share w·P / Σ w·P of the common pot, plus the whole of those campuses that stand apart for
 * this stage.
 */
final class Stock {
    private final Roster roster;
    private final PreparationRules rules;
    private final double[] weights;

    Stock(Roster roster) {
        this.roster = roster;
        this.rules = roster.rules;
        weights = rules.weights().stream().mapToDouble(Rational::toDouble).toArray();
    }

    /** Whom the common pot serves. */
    static final class Served {
        /** Pupils by stage index: zero for a stage the pot does not serve, NaN when missing. */
        final double[] pupils;

        /** The one stage that the pot serves, or -1. */
        int only = -1;

        Served(int stages) {
            pupils = new double[stages];
        }
    }

    double number(int school, Field field) {
        if (field.split()) {
            return split(school, field);
        }
        int[] rows = roster.rows[school];
        if (rows.length == 1 || !field.element().additive()) {
            return blank(school, rows[0], field) ? 0 : cell(rows[0], field);
        }
        double sum = 0;
        for (int row : rows) {
            sum += part(row, field);
        }
        return sum;
    }

    private double split(int school, Field field) {
        int stage = stageOf(field);
        int[] rows = roster.rows[school];
        double pot = 0;
        double own = 0;
        for (int row : rows) {
            if (!roster.standsApart(school, row)) {
                pot += part(row, field);
            } else if (roster.has[stage][row]) {
                own += part(row, field);
            }
        }
        Served served = served(school);
        if (served.only == stage) {
            return pot + own;
        }
        double all = 0;
        for (int s = 0; s < weights.length; s++) {
            all += weights[s] * served.pupils[s];
        }
        double ours = weights[stage] * served.pupils[stage];
        return ours == 0 && all > 0 ? own : all == 0 ? Double.NaN : pot * (ours / all) + own;
    }

    /** Whom the common pot serves. */
    Served served(int school) {
        Served served = new Served(weights.length);
        int stages = 0;
        for (int s = 0; s < weights.length; s++) {
            boolean any = false;
            for (int row : roster.rows[school]) {
                if (rules.pupilsColumn(s) != null && roster.has[s][row] && !roster.standsApart(school, row)) {
                    served.pupils[s] += roster.pupils(row, s);
                    any = true;
                }
            }
            if (any) {
                stages++;
                served.only = s;
            }
        }
        served.only = stages == 1 ? served.only : -1;
        return served;
    }

    /** What a row adds to the school's sum: nothing for a stage that this campus does not have. */
    private double part(int row, Field field) {
        double value = cell(row, field);
        Stage stage = field.split() ? null : field.stage();
        boolean none = Double.isNaN(value)
                && (field.lenient()
                        || (stage != null && !roster.has[rules.stages().indexOf(stage)][row]));
        return none ? 0 : value;
    }

    /** Whether a blank is no gap: the school has not got the stage. */
    boolean blank(int school, int row, Field field) {
        Stage stage = field.stage();
        return stage != null
                && field.element().additive()
                && Double.isNaN(cell(row, field))
                && !roster.hasStage(school, rules.stages().indexOf(stage));
    }

    double cell(int row, Field field) {
        return roster.table.number(row, field.column());
    }

    int stageOf(Field field) {
        return rules.stages().indexOf(field.stage());
    }

    double @Nullable [] list(int school, Field field) {
        int[] rows = roster.rows[school];
        Element element = field.element();
        List<double[]> found = new ArrayList<>();
        for (int row : element.additive() ? rows : new int[] {rows[0]}) {
            double[] list = roster.table.list(row, field.column());
            Stage stage = field.stage();
            boolean none = field.lenient()
                    || (stage != null && !roster.has[rules.stages().indexOf(stage)][row] && element.additive());
            if (list == null && !none) {
                return null;
            }
            if (list != null) {
                found.add(list);
            }
        }
        return found.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Why {@link #number} or {@link #list} is missing: blanks of the school or of a campus, or a pot that serves nobody. */
    Unknown lacks(int school, Field field) {
        SequencedSet<Lack> lacks = new LinkedHashSet<>();
        int[] rows = roster.rows[school];
        boolean texts = field.kind() == Kind.TEXT || field.kind() == Kind.LIST;
        for (int row : field.element().additive() || texts ? rows : new int[] {rows[0]}) {
            boolean blank = texts ? blankText(row, field) : Double.isNaN(part(row, field));
            if (blank || (rows.length == 1 && !field.split())) {
                lacks.add(new Lack(field.column(), campus(school, row) + field.heading()));
            }
        }
        if (field.split()) {
            shareLacks(school, lacks);
        }
        return new Unknown(lacks);
    }

    private boolean blankText(int row, Field field) {
        return field.kind() == Kind.TEXT
                ? roster.table.text(row, field.column()) == null
                : roster.table.list(row, field.column()) == null;
    }

    private void shareLacks(int school, SequencedSet<Lack> lacks) {
        for (int s = 0; s < weights.length; s++) {
            String column = rules.pupilsColumn(s);
            for (int row : roster.rows[school]) {
                if (column != null && roster.has[s][row] && Double.isNaN(roster.pupils(row, s))) {
                    lacks.add(new Lack(column, campus(school, row) + pupilsHeading(s)));
                }
            }
        }
        if (lacks.isEmpty()) {
            lacks.add(new Lack(null, "各学段在校生数合计为 0"));
        }
    }

    private String pupilsHeading(int stage) {
        Element pupils = rules.pupils();
        return rules.stages().get(stage).name() + (pupils == null ? "" : pupils.name());
    }

    private String campus(int school, int row) {
        return row == roster.rows[school][0] ? "" : roster.rowName(row) + "的";
    }

    /** The exact figure; only to be asked where {@link #number} is not NaN. */
    Rational exact(int school, Field field) {
        int[] rows = roster.rows[school];
        if (!field.split()) {
            List<Rational> terms = new ArrayList<>();
            for (int row : field.element().additive() ? rows : new int[] {rows[0]}) {
                terms.add(exactCell(row, field));
            }
            return Rational.sum(terms);
        }
        int stage = stageOf(field);
        Rational pot = Rational.ZERO;
        Rational own = Rational.ZERO;
        for (int row : rows) {
            if (!roster.standsApart(school, row)) {
                pot = pot.plus(exactCell(row, field));
            } else if (roster.has[stage][row]) {
                own = own.plus(exactCell(row, field));
            }
        }
        return pot.times(exactShare(school, stage)).plus(own);
    }

    /** w·P / Σ w·P of the common pot. */
    Rational exactShare(int school, int stage) {
        Served served = served(school);
        if (served.only == stage) {
            return Rational.ONE;
        }
        Rational all = Rational.ZERO;
        for (int s = 0; s < weights.length; s++) {
            all = all.plus(rules.weights().get(s).times(Rational.of(served.pupils[s])));
        }
        return rules.weights()
                .get(stage)
                .times(Rational.of(served.pupils[stage]))
                .over(all);
    }

    Rational exactCell(int row, Field field) {
        double value = cell(row, field);
        return Double.isNaN(value) ? Rational.ZERO : Rational.of(value);
    }
}
