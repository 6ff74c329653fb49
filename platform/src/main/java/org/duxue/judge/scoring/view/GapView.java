package org.duxue.judge.scoring.view;

import org.duxue.reports.Gap;

/** What a unit lacks of a resource to reach the standard, and to reach the floor. */
public record GapView(
        String stage, String indicator, String column, String name, String unit, double lacking, double toFloor) {

    public static GapView of(Gap gap, String columnName) {
        return new GapView(
                gap.stage(), gap.indicator(), gap.column(), columnName, gap.unit(), gap.lacking(), gap.toFloor());
    }
}
