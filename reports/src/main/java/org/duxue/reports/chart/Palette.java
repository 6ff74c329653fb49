package org.duxue.reports.chart;

/**
 * The colours of charts and matrices. The four states keep apart for every common kind of colour blindness and in grey
 * (after Okabe and Ito's set); never the only bearer of a meaning.
 */
public final class Palette {
    public static final String MET = "#0072B2";
    public static final String NEAR = "#E69F00";
    public static final String BELOW = "#D55E00";
    public static final String UNKNOWN = "#8C8C8C";
    public static final String INK = "#1F2933";
    public static final String FAINT_INK = "#5F6B7A";
    public static final String RULE = "#C9D1DA";
    public static final String GROUND = "#F2F5F8";

    private Palette() {}
}
