package org.duxue.workbooks.sheets;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;

/**
 * A column of the template.
 *
 * @param group the heading it stands under
 */
record TemplateColumn(PackColumn column, String group) {

    /** Who the unit is, then each stage, then the whole school: the order in which a clerk has the papers on the desk. */
    static List<TemplateColumn> inOrder(PackColumns columns) {
        String noun = columns.pack().unitNoun();
        List<TemplateColumn> identity = new ArrayList<>();
        List<TemplateColumn> whole = new ArrayList<>();
        boolean measured = false;
        for (PackColumn column : columns.all()) {
            measured |= column.element().level() == Level.PART || !isWho(column);
            if (column.element().level() == Level.SCHOOL) {
                boolean who = column.identity() || !measured;
                (who ? identity : whole).add(new TemplateColumn(column, who ? "基本信息" : "全" + noun.charAt(0)));
            }
        }
        List<TemplateColumn> all = new ArrayList<>(identity);
        for (Stage stage : columns.stages()) {
            columns.all().stream()
                    .filter(column -> stage.equals(column.stage()))
                    .forEach(column -> all.add(new TemplateColumn(column, stage.partName())));
        }
        all.addAll(whole);
        return all;
    }

    private static boolean isWho(PackColumn column) {
        return switch (column.element().kind()) {
            case TEXT, CHOICE, FLAG -> true;
            case NUMBER, COUNT, NUMBERS -> false;
        };
    }

    /** Heading with unit, and a star when it must be filled. */
    String title() {
        String unit = column.element().unit();
        String shown = unit.equals("m2") ? "㎡" : unit;
        return column.heading() + (unit.isEmpty() ? "" : "（" + shown + "）") + (column.mandatory() ? " *" : "");
    }
}
