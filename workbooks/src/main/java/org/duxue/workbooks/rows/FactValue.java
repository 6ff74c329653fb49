package org.duxue.workbooks.rows;

import java.util.List;

/** A value of one column, in the column's unit. */
public sealed interface FactValue {
    /** A number; counts are whole. */
    record Amount(double number) implements FactValue {}

    /** 是 or 否. */
    record YesNo(boolean yes) implements FactValue {}

    /** A choice or free text. */
    record Words(String text) implements FactValue {}

    /** Several numbers of one cell: class sizes, room areas. */
    record Amounts(List<Double> numbers) implements FactValue {
        public Amounts {
            numbers = List.copyOf(numbers);
        }
    }
}
