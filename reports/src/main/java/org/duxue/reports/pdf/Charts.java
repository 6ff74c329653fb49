package org.duxue.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.duxue.reports.chart.Drawing;
import org.duxue.reports.chart.Painter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws charts into the page as vectors, where the text has {@code <object type="duxue/chart" data="0"/>}. */
final class Charts implements FSObjectDrawerFactory {
    static final String TYPE = "duxue/chart";
    private final List<Drawing> drawings;
    private final Painter painter;

    Charts(List<Drawing> drawings, Painter painter) {
        this.drawings = drawings;
        this.painter = painter;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this::draw;
    }

    private @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute("data")));
        float pixels = (float) (width / dotsPerPixel);
        double scale = pixels / drawing.width();
        ((PdfBoxOutputDevice) device)
                .drawWithGraphics((float) x, (float) y, pixels, (float) (height / dotsPerPixel), g -> {
                    g.scale(scale, scale);
                    painter.paint(drawing, g);
                });
        return null;
    }
}
