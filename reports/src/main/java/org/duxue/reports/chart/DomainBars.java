package org.duxue.reports.chart;

import java.util.List;
import org.duxue.reports.chart.Drawing.Anchor;
import org.duxue.reports.chart.Drawing.Form;
import org.duxue.reports.chart.Drawing.Sheet;

/** How much of each domain was earned, in per cent; where something is still open the bar ends in its range. */
public final class DomainBars {
    private static final double WIDTH = 620;
    private static final double LEFT = 168;
    private static final double RIGHT = 500;
    private static final double ROW = 34;
    private static final double TOP = 12;

    /**
     * A domain.
     *
     * @param low per cent earned for certain
     * @param high per cent that is still possible
     * @param text the figure as printed beside the bar
     */
    public record Bar(String label, double low, double high, String text) {}

    private DomainBars() {}

    public static Drawing draw(String alt, List<Bar> bars) {
        Sheet sheet = new Sheet();
        double bottom = TOP + ROW * bars.size();
        for (int quarter = 0; quarter <= 4; quarter++) {
            double x = at(quarter * 25);
            sheet.line(x, TOP - 4, x, bottom, Palette.RULE, 0.8);
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = TOP + ROW * i;
            sheet.margin(LEFT - 10, top + 12, bar.label());
            sheet.box(LEFT, top + 3, Math.max(at(bar.low()) - LEFT, 1), 18, Palette.MET);
            if (bar.high() > bar.low()) {
                double middle = top + 12;
                sheet.line(at(bar.low()), middle, at(bar.high()), middle, Palette.INK, 1.6);
                sheet.point(at(bar.low()), middle, 6, Form.SQUARE, Palette.INK);
                sheet.point(at(bar.high()), middle, 6, Form.SQUARE, Palette.INK);
            }
            sheet.text(at(Math.max(bar.low(), bar.high())) + 8, top + 17, bar.text(), 12, Anchor.START, Palette.INK);
        }
        sheet.line(LEFT, TOP - 4, LEFT, bottom, Palette.INK, 1);
        return sheet.done(WIDTH, bottom + 8, alt);
    }

    private static double at(double percent) {
        return LEFT + (RIGHT - LEFT) * Math.clamp(percent, 0, 100) / 100;
    }
}
