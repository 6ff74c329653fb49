package org.duxue.ground.files.preview;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads pictures small: rows and columns are left out while decoding, so that a photograph of any size takes little memory,
 * and it is turned the way the camera was held.
 */
final class Pictures {
    /** More than any camera has; a file that claims more is not decoded. */
    private static final long MOST_PIXELS = 400_000_000L;

    private Pictures() {}

    /** Width and height as it is to be held. */
    record Size(int width, int height) {}

    static Optional<Size> size(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Optional<ImageReader> reader = reader(in);
            if (reader.isEmpty()) {
                return Optional.empty();
            }
            try {
                reader.get().setInput(in);
                int width = reader.get().getWidth(0);
                int height = reader.get().getHeight(0);
                return Optional.of(
                        PhotoFacts.orientation(file) >= 5 ? new Size(height, width) : new Size(width, height));
            } finally {
                reader.get().dispose();
            }
        }
    }

    /** At most so wide and high; never larger than it is. */
    static BufferedImage read(Path file, int most) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in).orElseThrow(() -> new IOException("no picture"));
            try {
                reader.setInput(in);
                BufferedImage rough = reader.read(0, sparsely(reader, most));
                return fit(turn(rough, PhotoFacts.orientation(file)), most);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException damaged) {
                throw new IOException(damaged);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<ImageReader> reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
    }

    private static ImageReadParam sparsely(ImageReader reader, int most) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new IOException("too many pixels");
        }
        int step = (int) Math.max(1, Math.max(width, height) / (2L * most));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** @param orientation as EXIF counts, 1 for upright */
    private static BufferedImage turn(BufferedImage picture, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turning = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean sideways = orientation >= 5;
        BufferedImage turned = new BufferedImage(sideways ? h : w, sideways ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(picture, turning, null);
        graphics.dispose();
        return turned;
    }

    /** Scaled down to fit, on white where it was transparent. */
    static BufferedImage fit(BufferedImage picture, int most) {
        double scale = Math.min(1.0, (double) most / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return fitted;
    }
}
