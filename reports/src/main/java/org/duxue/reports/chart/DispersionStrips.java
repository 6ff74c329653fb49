package org.duxue.reports.chart;

import java.util.List;
import java.util.Locale;
import org.duxue.reports.chart.Drawing.Anchor;
import org.duxue.reports.chart.Drawing.Form;
import org.duxue.reports.chart.Drawing.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One strip per indicator: every school as a point at value ÷ standard, and beside it the coefficient of variation as a
 * bar against its limit. Shows at a glance both who is below the standard and how far the schools lie apart.
 */
public final class DispersionStrips {
    private static final double WIDTH = 620;
    private static final double LEFT = 168;
    private static final double RIGHT = 430;
    private static final double BAR = 462;
    private static final double BAR_END = 570;
    private static final double ROW = 40;
    private static final double TOP = 50;
    /** Ratios beyond this are drawn at the edge. */
    private static final double REACH = 3;

    /**
     * A strip.
     *
     * @param schools one point per school
     * @param cv NaN when it cannot be computed
     * @param limit NaN when there is none
     */
    public record Strip(String label, List<School> schools, double cv, double limit, int decimals) {
        public Strip {
            schools = List.copyOf(schools);
        }
    }

    /** One school; {@code ratio} is value ÷ standard. */
    public record School(double ratio, Standing standing) {}

    private DispersionStrips() {}

    /** @param floor share of the standard that nobody may be below, or null */
    public static Drawing draw(String alt, List<Strip> strips, @Nullable Double floor) {
        Sheet sheet = new Sheet();
        double bottom = TOP + ROW * strips.size();
        legend(sheet);
        axis(sheet, bottom, floor);
        for (int i = 0; i < strips.size(); i++) {
            strip(sheet, strips.get(i), TOP + ROW * i);
        }
        return sheet.done(WIDTH, bottom + 26, alt);
    }

    private static void legend(Sheet sheet) {
        double x = LEFT;
        for (Standing standing : List.of(Standing.MET, Standing.NEAR, Standing.BELOW)) {
            sheet.point(x, 13, 8, standing.form(), standing.colour());
            sheet.text(x + 8, 17, standing.label(), 11, Anchor.START, Palette.INK);
            x += 26 + 11 * standing.label().length();
        }
        sheet.bold(BAR, 17, "差异系数（竖线为限值）", 11, Anchor.START, Palette.INK);
    }

    private static void axis(Sheet sheet, double bottom, @Nullable Double floor) {
        for (int tick = 0; tick <= (int) REACH; tick++) {
            double x = x(tick);
            sheet.line(x, TOP - 8, x, bottom, Palette.RULE, 0.6);
            String label = tick == (int) REACH ? "≥" + tick + "倍" : tick + "倍";
            sheet.text(x, bottom + 16, label, 11, Anchor.MIDDLE, Palette.FAINT_INK);
        }
        sheet.line(x(1), TOP - 8, x(1), bottom, Palette.INK, 1.4);
        sheet.text(x(1) + 4, TOP - 12, "标准", 11, Anchor.START, Palette.INK);
        if (floor != null) {
            sheet.dashed(x(floor), TOP - 8, x(floor), bottom, Palette.BELOW, 1);
            String label = String.format(Locale.ROOT, "底线%.0f%%", floor * 100);
            sheet.text(x(floor) - 4, TOP - 12, label, 11, Anchor.END, Palette.BELOW);
        }
    }

    private static void strip(Sheet sheet, Strip strip, double top) {
        double middle = top + ROW / 2;
        sheet.line(LEFT, top + ROW, BAR_END, top + ROW, Palette.GROUND, 1);
        sheet.margin(LEFT - 10, middle, strip.label());
        int n = 0;
        for (School school : strip.schools()) {
            if (school.standing() == Standing.UNKNOWN || Double.isNaN(school.ratio())) {
                continue;
            }
            // points take turns on five lanes so that equal values stay countable
            double lane = (n++ * 2 % 5 - 2) * 5.0;
            sheet.point(
                    x(school.ratio()),
                    middle + lane,
                    7,
                    school.standing().form(),
                    school.standing().colour());
        }
        coefficient(sheet, strip, middle);
    }

    private static void coefficient(Sheet sheet, Strip strip, double middle) {
        if (Double.isNaN(strip.cv())) {
            sheet.point(BAR + 6, middle, 8, Form.CROSS, Palette.UNKNOWN);
            sheet.text(BAR + 16, middle + 4, Standing.UNKNOWN.label(), 11, Anchor.START, Palette.FAINT_INK);
            return;
        }
        double limit = Double.isNaN(strip.limit()) ? strip.cv() : strip.limit();
        double scale = (BAR_END - BAR) / Math.max(2 * limit, 1e-9);
        double length = Math.min(strip.cv() * scale, BAR_END - BAR);
        boolean met = strip.cv() <= limit;
        sheet.box(BAR, middle - 7, length, 14, met ? Palette.MET : Palette.BELOW);
        if (!Double.isNaN(strip.limit())) {
            double x = BAR + strip.limit() * scale;
            sheet.line(x, middle - 12, x, middle + 12, Palette.INK, 1.6);
        }
        String text = String.format(Locale.ROOT, "%." + strip.decimals() + "f", strip.cv()) + (met ? "" : " 超");
        sheet.bold(BAR_END + 6, middle + 4, text, 11, Anchor.START, met ? Palette.INK : Palette.BELOW);
    }

    private static double x(double ratio) {
        return LEFT + (RIGHT - LEFT) * Math.min(Math.max(ratio, 0), REACH) / REACH;
    }
}
