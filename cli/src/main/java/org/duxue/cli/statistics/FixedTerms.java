package org.duxue.cli.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import picocli.CommandLine.Option;

/** The option that names the covariates, {@code A,B,A:B}; a column of numbers enters as it is, another one as levels. */
final class FixedTerms {
    @Option(names = "--fixed", split = ",", paramLabel = "A,B,A:B", descriptionKey = "fixed")
    private List<String> terms = new ArrayList<>();

    /** Asks for the columns that the terms need. */
    void select(Selection selection) {
        selection.either(columns());
    }

    /** The names of the columns, each once. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        for (String term : terms) {
            columns.addAll(List.of(parts(term)));
        }
        return columns;
    }

    /**
     * The model matrix; an interaction brings its main effects along.
     *
     * @param first columns of numbers that stand before the terms unless they are among them, such as the slopes
     */
    FixedEffects of(Talking command, Table table, List<String> first) {
        FixedEffects.Builder builder = FixedEffects.builder(table.rows());
        Set<String> main = new LinkedHashSet<>();
        first.stream().filter(column -> !terms.contains(column)).forEach(main::add);
        main.addAll(columns());
        for (String column : main) {
            if (table.isNumber(column)) {
                builder.number(column, table.numbers(column));
            } else {
                builder.factor(table.factor(column));
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

    private static String[] parts(String term) {
        return term.strip().split(":", -1);
    }
}
