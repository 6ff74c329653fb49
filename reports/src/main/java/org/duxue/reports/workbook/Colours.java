package org.duxue.reports.workbook;

import java.util.List;
import org.duxue.evaluation.result.Status;

/** Backgrounds by how a value stands to its standard; orange to blue, apart for the colour-blind and in grey. */
enum Colours {
    FAR_BELOW("F2A66B", "低于标准的一半"),
    BELOW("F8CFA9", "低于底线"),
    NEAR("FFF2CC", "未达标但不低于底线"),
    MET("DCEBF7", "达标"),
    WELL_ABOVE("A8CCE8", "达到标准1.5倍以上"),
    UNKNOWN("E5E7EB", "无法计算");

    static final List<Colours> LEGEND = List.of(values());

    private final String fill;
    private final String label;

    Colours(String fill, String label) {
        this.fill = fill;
        this.label = label;
    }

    String fill() {
        return fill;
    }

    String label() {
        return label;
    }

    /** @param floor share of the standard that nobody may be below; 1 when there is none */
    static Colours of(Status status, double ratio, double floor) {
        if (status == Status.UNDETERMINED || (Double.isNaN(ratio) && status != Status.MET)) {
            return UNKNOWN;
        }
        if (status == Status.MET || status == Status.NOT_APPLICABLE) {
            return ratio >= 1.5 ? WELL_ABOVE : MET;
        }
        if (ratio < 0.5) {
            return FAR_BELOW;
        }
        return ratio < floor ? BELOW : NEAR;
    }
}
