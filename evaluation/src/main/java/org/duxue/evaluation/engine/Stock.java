package org.duxue.evaluation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.duxue.evaluation.engine.Answer.Lack;
import org.duxue.evaluation.engine.Answer.Unknown;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.resolve.Node.Field;
import org.duxue.evaluation.resolve.Node.Kind;
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
    /** A stage's share of the common pot by stage and school; NaN when unknown. */
    private final double[][] shares;

    Stock(Roster roster) {
        this.roster = roster;
        this.rules = roster.rules;
        weights = rules.weights().stream().mapToDouble(Rational::toDouble).toArray();
        shares = new double[rules.split().isEmpty() ? 0 : weights.length][];
        for (int stage = 0; stage < shares.length; stage++) {
            shares[stage] = shares(stage);
        }
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

    /** A field with its column looked up once, for reading many schools. */
    final class Reader {
        private final Field field;
        private final double @Nullable [] column;
        private final int stage;
        private final boolean additive;

        Reader(Field field) {
            this.field = field;
            column = roster.table.numbers(field.column());
            stage = stageOf(field);
            additive = field.element().additive();
        }

        /** What the merged school has; NaN when unknown. */
        double number(int school) {
            if (field.split()) {
                return split(school);
            }
            int[] rows = roster.rows[school];
            if (rows.length == 1 || !additive) {
                return blank(school, rows[0]) ? 0 : cell(rows[0]);
            }
            double sum = 0;
            for (int row : rows) {
                sum += part(row);
            }
            return sum;
        }

        private double split(int school) {
            double pot = 0;
            double own = 0;
            for (int row : roster.rows[school]) {
                if (!roster.standsApart(school, row)) {
                    pot += part(row);
                } else if (roster.has[stage][row]) {
                    own += part(row);
                }
            }
            double share = shares[stage][school];
            return share == 0 ? own : pot * share + own;
        }

        /** What a row adds to the school's sum: nothing for a stage that this campus does not have. */
        double part(int row) {
            double value = cell(row);
            boolean none = Double.isNaN(value)
                    && (field.lenient() || (!field.split() && stage >= 0 && !roster.has[stage][row]));
            return none ? 0 : value;
        }

        /** Whether a blank is no gap: the school has not got the stage. */
        boolean blank(int school, int row) {
            return stage >= 0 && additive && Double.isNaN(cell(row)) && !roster.hasStage(school, stage);
        }

        private double cell(int row) {
            return column == null ? Double.NaN : column[row];
        }
    }

    private double[] shares(int stage) {
        double[] found = new double[roster.size()];
        for (int school = 0; school < found.length; school++) {
            found[school] = share(served(school), stage);
        }
        return found;
    }

    private double share(Served served, int stage) {
        if (served.only == stage) {
            return 1;
        }
        double all = 0;
        for (int s = 0; s < weights.length; s++) {
            all += weights[s] * served.pupils[s];
        }
        double ours = weights[stage] * served.pupils[stage];
        return all == 0 ? Double.NaN : ours / all;
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

    /** The index of the field's stage, or -1. */
    int stageOf(Field field) {
        Stage stage = field.stage();
        return stage == null ? -1 : rules.stages().indexOf(stage);
    }

    double @Nullable [] list(int school, Field field) {
        int[] rows = roster.rows[school];
        Element element = field.element();
        if (rows.length == 1) {
            double[] only = roster.table.list(rows[0], field.column());
            if (only != null) {
                return only;
            }
        }
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

    /** Why {@link Reader#number} or {@link #list} is missing: blanks of the school or of a campus, or a pot that serves nobody. */
    Unknown lacks(int school, Field field) {
        SequencedSet<Lack> lacks = new LinkedHashSet<>();
        int[] rows = roster.rows[school];
        Reader reader = new Reader(field);
        boolean texts = field.kind() == Kind.TEXT || field.kind() == Kind.LIST;
        for (int row : field.element().additive() || texts ? rows : new int[] {rows[0]}) {
            boolean blank = texts ? blankText(row, field) : Double.isNaN(reader.part(row));
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

    /** The exact figure; only to be asked where {@link Reader#number} is not NaN. */
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
        double value = roster.table.number(row, field.column());
        return Double.isNaN(value) ? Rational.ZERO : Rational.of(value);
    }
}
