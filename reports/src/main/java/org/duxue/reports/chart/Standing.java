package org.duxue.reports.chart;

/** How a unit stands to an indicator: the four states every chart and matrix shows alike. */
public enum Standing {
    MET("达标", Palette.MET, Drawing.Form.CIRCLE),
    NEAR("未达标但不低于底线", Palette.NEAR, Drawing.Form.TRIANGLE),
    BELOW("低于底线", Palette.BELOW, Drawing.Form.SQUARE),
    UNKNOWN("无法计算", Palette.UNKNOWN, Drawing.Form.CROSS);

    private final String label;
    private final String colour;
    private final Drawing.Form form;

    Standing(String label, String colour, Drawing.Form form) {
        this.label = label;
        this.colour = colour;
        this.form = form;
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }

    public Drawing.Form form() {
        return form;
    }
}
