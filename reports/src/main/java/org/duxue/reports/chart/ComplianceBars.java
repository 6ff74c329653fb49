package org.duxue.reports.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duxue.reports.chart.Drawing.Anchor;
import org.duxue.reports.chart.Drawing.Sheet;

/** One stacked bar per indicator: how many schools meet it, miss it narrowly, miss it, or cannot be judged. */
public final class ComplianceBars {
    private static final double WIDTH = 620;
    private static final double LEFT = 168;
    private static final double RIGHT = 560;
    private static final double ROW = 32;
    private static final double TOP = 34;

    /** A bar with its number of schools by standing. */
    public record Bar(String label, Map<Standing, Integer> counts) {
        public Bar {
            counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
        }

        int of(Standing standing) {
            return counts.getOrDefault(standing, 0);
        }

        int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private ComplianceBars() {}

    public static Drawing draw(String alt, List<Bar> bars) {
        Sheet sheet = new Sheet();
        double x = LEFT;
        for (Standing standing : Standing.values()) {
            sheet.box(x, 8, 10, 10, standing.colour());
            sheet.text(x + 14, 17, standing.label(), 11, Anchor.START, Palette.INK);
            x += 32 + 11 * standing.label().length();
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(sheet, bars.get(i), TOP + ROW * i);
        }
        return sheet.done(WIDTH, TOP + ROW * bars.size() + 8, alt);
    }

    private static void bar(Sheet sheet, Bar bar, double top) {
        sheet.margin(LEFT - 10, top + 12, bar.label());
        double x = LEFT;
        int total = Math.max(bar.total(), 1);
        for (Standing standing : Standing.values()) {
            double length = (RIGHT - LEFT) * bar.of(standing) / total;
            if (length == 0) {
                continue;
            }
            sheet.box(x, top + 3, length - 1, 19, standing.colour());
            if (length > 18) {
                String colour = standing == Standing.NEAR ? Palette.INK : "#FFFFFF";
                String count = Integer.toString(bar.of(standing));
                sheet.bold(x + length / 2, top + 17, count, 11, Anchor.MIDDLE, colour);
            }
            x += length;
        }
        String share = bar.of(Standing.MET) + "/" + bar.total();
        sheet.text(RIGHT + 8, top + 17, share, 11, Anchor.START, Palette.FAINT_INK);
    }
}
