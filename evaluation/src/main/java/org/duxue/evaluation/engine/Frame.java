package org.duxue.evaluation.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.evaluation.resolve.Columns;
import org.duxue.evaluation.resolve.Node.Field;
import org.duxue.evaluation.resolve.Node.Reach;
import org.duxue.evaluation.result.Status;
import org.jspecify.annotations.Nullable;

/** The columns that a framework's formulas read, by slot, one entry per merged school (or per district). */
public final class Frame {
    final Roster roster;
    final Stock stock;
    final double[][] numbers;
    final @Nullable String[][] texts;
    final double[][] @Nullable [] lists;
    final double[] parameters;
    final Rational[] exactParameters;
    /** Judged parts, set once they are formed. */
    private @Nullable Parts parts;
    /** Results of unit indicators for aggregates of results, set once units are judged. */
    private @Nullable Results results;

    /** The results of one indicator over the units of a district. */
    public interface Results {
        Iterable<Status> of(int indicator, int district);
    }

    private Frame(Roster roster, List<Field> fields, List<Parameter> parameters, Map<String, BigDecimal> own) {
        this.roster = roster;
        stock = new Stock(roster);
        int slots = fields.size();
        numbers = new double[slots][];
        texts = new @Nullable String[slots][];
        lists = new double[slots][] @Nullable [];
        IntStream.range(0, slots).parallel().forEach(slot -> fill(slot, fields.get(slot)));
        exactParameters = parameters.stream()
                .map(p -> Rational.of(own.getOrDefault(p.id(), p.value())))
                .toArray(Rational[]::new);
        this.parameters = new double[exactParameters.length];
        for (int i = 0; i < exactParameters.length; i++) {
            this.parameters[i] = exactParameters[i].toDouble();
        }
    }

    /** Merges campuses and lays the columns out. */
    public static Frame of(
            Facts facts,
            PreparationRules rules,
            IntPredicate isCampus,
            @Nullable String into,
            Columns columns,
            List<Parameter> parameters,
            Map<String, BigDecimal> own) {
        Roster roster = new Roster(facts, rules, isCampus, into);
        return new Frame(roster, columns.fields(), parameters, own);
    }

    /** Lays the columns out without merging: every row stands for itself. */
    public static Frame ofRows(
            Facts facts,
            PreparationRules rules,
            Columns columns,
            List<Parameter> parameters,
            Map<String, BigDecimal> own) {
        return of(facts, rules, row -> false, null, columns, parameters, own);
    }

    /** Pupils of a merged stage; NaN when unknown or not counted. */
    public double pupils(int school, int stage) {
        double sum = 0;
        for (int row : roster.rows[school]) {
            if (roster.has[stage][row]) {
                sum += roster.pupils(row, stage);
            }
        }
        return sum;
    }

    public Roster roster() {
        return roster;
    }

    public void parts(Parts formed) {
        parts = formed;
    }

    public Parts parts() {
        if (parts == null) {
            throw new IllegalStateException("parts are not formed yet");
        }
        return parts;
    }

    public void results(Results found) {
        results = found;
    }

    Iterable<Status> resultsOf(int indicator, int district) {
        if (results == null) {
            throw new IllegalStateException("units are not judged yet");
        }
        return results.of(indicator, district);
    }

    private void fill(int slot, Field field) {
        boolean district = field.reach() != Reach.SCHOOL;
        int n = district ? roster.districts() : roster.size();
        switch (field.kind()) {
            case NUMBER, TRUTH -> {
                double[] column = new double[n];
                Stock.Reader reader = stock.new Reader(field);
                for (int i = 0; i < n; i++) {
                    column[i] = district ? districtNumber(i, field) : reader.number(i);
                }
                numbers[slot] = column;
            }
            case TEXT -> {
                @Nullable String[] column = new @Nullable String[n];
                for (int i = 0; i < n; i++) {
                    int row = district ? roster.districtRow[i] : roster.rows[i][0];
                    column[i] =
                            row < 0 ? null : (district ? roster.districtTable : roster.table).text(row, field.column());
                }
                texts[slot] = column;
            }
            case LIST -> {
                double[] @Nullable [] column = new double[n] @Nullable [];
                for (int i = 0; i < n; i++) {
                    column[i] = district ? districtList(i, field) : stock.list(i, field);
                }
                lists[slot] = column;
            }
        }
    }

    private double districtNumber(int d, Field field) {
        int row = roster.districtRow[d];
        return row < 0 ? Double.NaN : roster.districtTable.number(row, field.column());
    }

    private double @Nullable [] districtList(int d, Field field) {
        int row = roster.districtRow[d];
        return row < 0 ? null : roster.districtTable.list(row, field.column());
    }
}
