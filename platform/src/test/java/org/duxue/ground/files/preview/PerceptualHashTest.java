package org.duxue.ground.files.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.duxue.ground.files.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void knowsAPhotographAgainThoughItWasScaledSavedAnewAndBrightened(long seed) throws IOException {
        BufferedImage scene = scene(seed, 1600, 1200);
        long hash = hash(scene, "jpg");
        assertThat(PerceptualHash.distance(hash, hash(Pictures.fit(scene, 640), "jpg")))
                .isLessThanOrEqualTo(PerceptualHash.NEAR);
        assertThat(PerceptualHash.distance(hash, hash(scene, "png"))).isLessThanOrEqualTo(PerceptualHash.NEAR);
        BufferedImage brighter = new RescaleOp(0.9f, 18, null).filter(scene, null);
        assertThat(PerceptualHash.distance(hash, hash(brighter, "jpg"))).isLessThanOrEqualTo(PerceptualHash.NEAR);
    }

    @Test
    void tellsDifferentScenesApart() throws IOException {
        long[] hashes = new long[12];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(scene(100 + i, 800, 600), "jpg");
            for (int j = 0; j < i; j++) {
                assertThat(PerceptualHash.distance(hashes[i], hashes[j])).isGreaterThan(PerceptualHash.NEAR);
            }
        }
    }

    @Test
    void hasNothingToSayOfABlankPageOrOfWhatIsNoPicture() throws IOException {
        BufferedImage blank = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 600);
        graphics.setColor(Color.BLACK);
        graphics.drawString("·", 450, 300);
        graphics.dispose();
        assertThat(PerceptualHash.of(blank)).isEmpty();
        Path text = java.nio.file.Files.writeString(folder.resolve("a.jpg"), "no picture");
        assertThat(PerceptualHash.of(text, FileKind.JPEG)).isEmpty();
        assertThat(PerceptualHash.of(text, FileKind.PDF)).isEmpty();
    }

    private long hash(BufferedImage picture, String format) throws IOException {
        Path file = java.nio.file.Files.createTempFile(folder, "p", "." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return PerceptualHash.of(file, format.equals("png") ? FileKind.PNG : FileKind.JPEG)
                .orElseThrow();
    }

    /** A made-up scene: a sky, a ground, and things of many greys standing about. */
    private static BufferedImage scene(long seed, int width, int height) {
        Random dice = new Random(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour(dice), width, height, colour(dice)));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 25; i++) {
            graphics.setColor(colour(dice));
            int w = width / 12 + dice.nextInt(width / 4);
            int h = height / 12 + dice.nextInt(height / 4);
            graphics.fillOval(dice.nextInt(width) - w / 2, dice.nextInt(height) - h / 2, w, h);
        }
        graphics.dispose();
        return picture;
    }

    private static Color colour(Random dice) {
        return new Color(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256));
    }
}
