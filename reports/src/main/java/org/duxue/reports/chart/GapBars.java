package org.duxue.reports.chart;

import java.util.List;
import java.util.Locale;
import org.duxue.reports.chart.Drawing.Anchor;
import org.duxue.reports.chart.Drawing.Sheet;

/**
 * One bar per resource: by how much of what exists today the schools below the standard lack, so that teachers, square
 * metres and yuan stand on one scale; the amount itself is written beside the bar.
 */
public final class GapBars {
    private static final double WIDTH = 620;
    private static final double LEFT = 168;
    private static final double RIGHT = 420;
    private static final double ROW = 32;

    /**
     * A resource that is lacking.
     *
     * @param share lacking ÷ present stock of the district
     * @param amount the lacking amount with its unit, and of how many schools
     */
    public record Bar(String label, double share, String amount) {}

    private GapBars() {}

    public static Drawing draw(String alt, List<Bar> bars) {
        Sheet sheet = new Sheet();
        double most = bars.stream()
                .mapToDouble(Bar::share)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double reach = Math.max(most, 0.01);
        sheet.text(LEFT, 16, "缺口占现有存量的比例", 11, Anchor.START, Palette.FAINT_INK);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = 24 + ROW * i;
            double length = Double.isFinite(bar.share()) ? (RIGHT - LEFT) * bar.share() / reach : 0;
            sheet.margin(LEFT - 10, top + 12, bar.label());
            sheet.box(LEFT, top + 3, Math.max(length, 1), 18, Palette.BELOW);
            String share = bar.share() > 0 && bar.share() < 0.0005
                    ? "不足0.1%　"
                    : String.format(Locale.ROOT, "%.1f%%　", bar.share() * 100);
            sheet.text(LEFT + length + 6, top + 17, share + bar.amount(), 11, Anchor.START, Palette.INK);
        }
        sheet.line(LEFT, 24, LEFT, 24 + ROW * bars.size(), Palette.INK, 1);
        return sheet.done(WIDTH, 34 + ROW * bars.size(), alt);
    }
}
