package org.duxue.reports.chart;

import java.util.Locale;
import org.duxue.reports.chart.Drawing.Box;
import org.duxue.reports.chart.Drawing.Label;
import org.duxue.reports.chart.Drawing.Line;
import org.duxue.reports.chart.Drawing.Mark;
import org.duxue.reports.chart.Drawing.Point;

/** Writes a drawing as SVG, for screens. */
public final class Svg {
    private Svg() {}

    public static String of(Drawing drawing) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\">"
                        .formatted(
                                number(drawing.width()),
                                number(drawing.height()),
                                number(drawing.width()),
                                number(drawing.height())));
        svg.append("<title>").append(escape(drawing.alt())).append("</title>");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        for (Mark mark : drawing.marks()) {
            svg.append(element(mark));
        }
        return svg.append("</svg>").toString();
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Line l ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                        .formatted(
                                number(l.x1()),
                                number(l.y1()),
                                number(l.x2()),
                                number(l.y2()),
                                l.colour(),
                                number(l.width()),
                                l.dashed() ? " stroke-dasharray=\"4 3\"" : "");
            case Box b ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                        .formatted(number(b.x()), number(b.y()), number(b.width()), number(b.height()), b.colour());
            case Point p -> point(p);
            case Label t ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>"
                        .formatted(
                                number(t.x()),
                                number(t.y()),
                                number(t.size()),
                                t.colour(),
                                t.anchor().name().toLowerCase(Locale.ROOT),
                                t.bold() ? "bold" : "normal",
                                escape(t.text()));
        };
    }

    private static String point(Point p) {
        double r = p.size() / 2;
        return switch (p.form()) {
            case CIRCLE ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" fill-opacity=\"0.72\"/>"
                        .formatted(number(p.x()), number(p.y()), number(r), p.colour());
            case TRIANGLE ->
                "<path d=\"M%s %sL%s %sL%s %sZ\" fill=\"%s\"/>"
                        .formatted(
                                number(p.x()),
                                number(p.y() - r),
                                number(p.x() + r),
                                number(p.y() + r),
                                number(p.x() - r),
                                number(p.y() + r),
                                p.colour());
            case SQUARE ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                        .formatted(number(p.x() - r), number(p.y() - r), number(2 * r), number(2 * r), p.colour());
            case CROSS ->
                "<path d=\"M%s %sL%s %sM%s %sL%s %s\" stroke=\"%s\" stroke-width=\"2\"/>"
                        .formatted(
                                number(p.x() - r),
                                number(p.y() - r),
                                number(p.x() + r),
                                number(p.y() + r),
                                number(p.x() - r),
                                number(p.y() + r),
                                number(p.x() + r),
                                number(p.y() - r),
                                p.colour());
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
