package org.duxue.reports;

import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;

/** What a fact column is called in Chinese: the stage's name before the element's, as in the workbook to fill. */
public final class ColumnNames {
    private ColumnNames() {}

    /** The column's heading, or the column's id when no element has it. */
    public static String heading(Readout readout, String column) {
        for (Element element : readout.framework().elements()) {
            if (element.level() != Level.PART && element.id().equals(column)) {
                return element.name();
            }
            for (String stage : element.stages()) {
                if (element.level() == Level.PART && element.column(stage).equals(column)) {
                    return readout.stageName(stage) + element.name();
                }
            }
        }
        return column;
    }

    /** The element's name alone, for places where the stage is said already. */
    public static String element(Readout readout, String column) {
        for (Element element : readout.framework().elements()) {
            if (element.columns().contains(column)) {
                return element.name();
            }
        }
        return column;
    }

    /** The element's unit; empty when no element has the column. */
    public static String unit(Readout readout, String column) {
        return readout.framework().elements().stream()
                .filter(element -> element.columns().contains(column))
                .map(Element::unit)
                .findFirst()
                .orElse("");
    }
}
