package org.duxue.workbooks.rows;

import java.util.Map;

/**
 * One row of a table, or one base-level workbook: what a file says about one school or one district. Through-schools
 * whose stages stand in several files yield several rows with the same code; their values add up to one unit.
 *
 * @param target whether the row speaks of a school or of a district
 * @param code 学校标识码, or the district's code; empty for the one unnamed district
 * @param name as written in the file; may be empty
 * @param place the row
 * @param values by column of the pack ({@code pupils_primary}), in the order of the file; missing values are absent
 */
public record ImportedRow(Target target, String code, String name, Place place, Map<String, ImportedValue> values) {
    public enum Target {
        SCHOOL,
        DISTRICT
    }
}
