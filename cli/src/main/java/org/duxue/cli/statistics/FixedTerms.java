package org.duxue.cli.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import picocli.CommandLine.Option;

/** The option that names the covariates, {@code A,B,A:B}; a column of numbers enters as it is, another one as levels. */
public final class FixedTerms {
    @Option(names = "--fixed", split = ",", paramLabel = "A,B,A:B", descriptionKey = "fixed")
    private List<String> terms = new ArrayList<>();

    public FixedTerms() {}

    public FixedTerms(List<String> terms) {
        this.terms = terms;
    }

    /** Asks for the columns that the terms need. */
    public void select(Selection selection) {
        selection.either(columns());
    }

    /** Whether any term is an interaction. */
    public boolean interact() {
        for (String term : terms) {
            if (term.indexOf(':') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The names of the columns, each once. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        for (String term : terms) {
            columns.addAll(List.of(parts(term)));
        }
        return columns;
    }

    /**
     * The model matrix; an interaction brings its main effects along. A level of which no complete row is left does not
     * take part: the first of the others is the reference.
     *
     * @param first columns of numbers that stand before the terms unless they are among them, such as the slopes
     * @param numbers the other columns of numbers that the model takes
     * @param factors the other factors that the model takes
     */
    public FixedEffects of(
            Talking command, Table table, List<String> first, List<String> numbers, List<Factor> factors) {
        Set<String> main = new LinkedHashSet<>();
        first.stream().filter(column -> !terms.contains(column)).forEach(main::add);
        main.addAll(columns());
        boolean[] complete = complete(table, main, numbers, factors);
        FixedEffects.Builder builder = FixedEffects.builder(table.rows());
        for (String column : main) {
            if (table.isNumber(column)) {
                builder.number(column, table.numbers(column));
            } else {
                builder.factor(used(table.factor(column), complete));
            }
        }
        for (String term : new LinkedHashSet<>(terms)) {
            String[] parts = parts(term);
            if (parts.length > 2) {
                throw new WrongInput(command.say("long-interaction", term));
            }
            if (parts.length == 2) {
                builder.interaction(parts[0], parts[1]);
            }
        }
        return builder.build();
    }

    /** Which rows have nothing missing; not looked for when all columns are numbers, as nobody asks then. */
    private static boolean[] complete(Table table, Set<String> main, List<String> numbers, List<Factor> factors) {
        if (main.stream().allMatch(table::isNumber)) {
            return new boolean[0];
        }
        boolean[] complete = new boolean[table.rows()];
        Arrays.fill(complete, true);
        List<Factor> all = new ArrayList<>(factors);
        List<String> columns = new ArrayList<>(numbers);
        for (String column : main) {
            if (table.isNumber(column)) {
                columns.add(column);
            } else {
                all.add(table.factor(column));
            }
        }
        for (String column : columns) {
            double[] values = table.numbers(column);
            for (int row = 0; row < values.length; row++) {
                complete[row] &= !Double.isNaN(values[row]);
            }
        }
        for (Factor factor : all) {
            for (int row = 0; row < complete.length; row++) {
                complete[row] &= factor.code(row) != Factor.MISSING;
            }
        }
        return complete;
    }

    /** Without the levels that no complete row has; the rows that had them are incomplete and stay so. */
    private static Factor used(Factor factor, boolean[] complete) {
        int[] places = new int[factor.levels().size()];
        for (int row = 0; row < complete.length; row++) {
            if (complete[row]) {
                places[factor.code(row)] = 1;
            }
        }
        List<String> levels = new ArrayList<>();
        for (int level = 0; level < places.length; level++) {
            if (places[level] == 1) {
                levels.add(factor.levels().get(level));
            }
            places[level] = places[level] == 1 ? levels.size() - 1 : Factor.MISSING;
        }
        if (levels.size() == places.length) {
            return factor;
        }
        int[] codes = new int[factor.rows()];
        Arrays.setAll(codes, row -> factor.code(row) == Factor.MISSING ? Factor.MISSING : places[factor.code(row)]);
        return new Factor(factor.name(), codes, levels);
    }

    private static String[] parts(String term) {
        return term.strip().split(":", -1);
    }
}
