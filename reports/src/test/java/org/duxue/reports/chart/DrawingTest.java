package org.duxue.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.duxue.reports.SampleReport;
import org.duxue.reports.font.FontRole;
import org.duxue.reports.font.FontShelf;
import org.junit.jupiter.api.Test;

class DrawingTest {
    @Test
    void becomesSvgThatSaysWhatItShows() {
        String svg = Svg.of(SampleReport.strips());
        assertThat(svg)
                .startsWith("<svg")
                .contains("<title>各校指标值与标准之比</title>", "底线85%", "差异系数")
                .endsWith("</svg>");
    }

    @Test
    void marksACoefficientAboveItsLimitInWordsToo() {
        assertThat(Svg.of(SampleReport.strips())).contains("0.550 超").doesNotContain("0.450 超");
    }

    @Test
    void becomesAPictureOfItsSizeTimesTheScale() throws IOException {
        Painter painter =
                new Painter(FontShelf.ofThisMachine().face(FontRole.CHART).awt());
        Drawing drawing = SampleReport.bars();
        var image = ImageIO.read(new ByteArrayInputStream(painter.png(drawing, 2)));
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(drawing.width() * 2));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(drawing.height() * 2));
    }
}
