package org.duxue.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.duxue.reports.chart.Drawing.Box;
import org.duxue.reports.chart.Drawing.Label;
import org.duxue.reports.chart.Drawing.Line;
import org.duxue.reports.chart.Drawing.Mark;
import org.duxue.reports.chart.Drawing.Point;

/** Paints a drawing with Java2D, for documents. Needs no screen; the font must have Chinese glyphs. */
public final class Painter {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private final Font font;

    public Painter(Font font) {
        this.font = font;
    }

    /** The drawing as PNG; {@code scale} 3 gives about 288 dots per inch. */
    public byte[] png(Drawing drawing, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(scale, scale);
            paint(drawing, g);
        } finally {
            g.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Paints onto a surface whose unit is the drawing's. */
    public void paint(Drawing drawing, Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Mark mark : drawing.marks()) {
            paint(mark, g);
        }
    }

    private void paint(Mark mark, Graphics2D g) {
        switch (mark) {
            case Line l -> {
                g.setColor(Color.decode(l.colour()));
                g.setStroke(
                        l.dashed()
                                ? new BasicStroke(
                                        (float) l.width(),
                                        BasicStroke.CAP_BUTT,
                                        BasicStroke.JOIN_MITER,
                                        10,
                                        new float[] {4, 3},
                                        0)
                                : new BasicStroke((float) l.width()));
                g.draw(new Line2D.Double(l.x1(), l.y1(), l.x2(), l.y2()));
            }
            case Box b -> {
                g.setColor(Color.decode(b.colour()));
                g.fill(new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()));
            }
            case Point p -> point(p, g);
            case Label t -> label(t, g);
        }
    }

    /** Text as outlines, so that a PDF needs no further font for it. */
    private void label(Label t, Graphics2D g) {
        Font face = font.deriveFont(t.bold() ? Font.BOLD : Font.PLAIN, (float) t.size());
        GlyphVector glyphs = face.createGlyphVector(EXACT, t.text());
        double width = glyphs.getLogicalBounds().getWidth();
        double x = switch (t.anchor()) {
            case START -> t.x();
            case MIDDLE -> t.x() - width / 2;
            case END -> t.x() - width;
        };
        g.setColor(Color.decode(t.colour()));
        g.fill(glyphs.getOutline((float) x, (float) t.y()));
    }

    private static void point(Point p, Graphics2D g) {
        Color colour = Color.decode(p.colour());
        double r = p.size() / 2;
        g.setColor(colour);
        switch (p.form()) {
            case CIRCLE -> {
                g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 184));
                g.fill(new Ellipse2D.Double(p.x() - r, p.y() - r, 2 * r, 2 * r));
            }
            case TRIANGLE -> {
                Path2D path = new Path2D.Double();
                path.moveTo(p.x(), p.y() - r);
                path.lineTo(p.x() + r, p.y() + r);
                path.lineTo(p.x() - r, p.y() + r);
                path.closePath();
                g.fill(path);
            }
            case SQUARE -> g.fill(new Rectangle2D.Double(p.x() - r, p.y() - r, 2 * r, 2 * r));
            case CROSS -> {
                g.setStroke(new BasicStroke(2));
                g.draw(new Line2D.Double(p.x() - r, p.y() - r, p.x() + r, p.y() + r));
                g.draw(new Line2D.Double(p.x() - r, p.y() + r, p.x() + r, p.y() - r));
            }
        }
    }
}
