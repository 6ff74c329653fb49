package org.duxue.work.collection;

import java.time.Instant;
import java.util.List;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * A fact a case is judged by, with where it came from.
 *
 * @param element id of the scheme's element
 * @param version of the unit's facts that set it
 * @param source file name, form, or register
 * @param place sheet and cell within the source, or null
 * @param fileHash SHA-256 of the file, or null for a form
 */
public record FactSource(
        String element,
        FactValue value,
        int version,
        String source,
        @Nullable String place,
        @Nullable String person,
        @Nullable Instant at,
        @Nullable String fileHash) {

    /** The engine's table of one unit. */
    public static FactTable table(String unit, List<FactSource> facts) {
        FactTable.Builder table = FactTable.builder().row(unit);
        facts.forEach(fact -> fact.into(table));
        return table.build();
    }

    /** Puts it into the row that is open. */
    public void into(FactTable.Builder table) {
        switch (value) {
            case FactValue.Amount(double number) -> table.number(element, number);
            case FactValue.YesNo(boolean yes) -> table.flag(element, yes);
            case FactValue.Words(String text) -> table.text(element, text);
            case FactValue.Amounts(List<Double> numbers) ->
                table.list(
                        element,
                        numbers.stream().mapToDouble(Double::doubleValue).toArray());
        }
        table.from(element, new Provenance(source, place, person, at));
    }
}
