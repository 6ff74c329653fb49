package org.duxue.ground.files.preview;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.duxue.ground.files.FileKind;

/**
 * The difference hash of a picture: it is averaged down to 9 × 8 greys, and each of the 64 bits says whether a grey is
 * brighter than its right neighbour. Scaling, saving anew and slight changes of brightness leave nearly all bits as they are,
 * so two pictures are the same photograph when few bits differ ({@link #NEAR}).
 */
public final class PerceptualHash {
    /** Most differing bits between two versions of the same photograph. */
    public static final int NEAR = 6;

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    private static final int ENOUGH = 288;
    /** Flat pictures, such as blank scans, are alike without being the same: their greys spread less than this. */
    private static final double FLAT = 6;

    private PerceptualHash() {}

    /** The hash of a photograph; nothing for what is no picture, cannot be decoded here, or is nearly all of one grey. */
    public static OptionalLong of(Path file, FileKind kind) {
        if (kind != FileKind.JPEG && kind != FileKind.PNG) {
            return OptionalLong.empty();
        }
        try {
            return of(Pictures.read(file, ENOUGH));
        } catch (IOException undecodable) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong of(BufferedImage picture) {
        double[][] greys = greys(picture);
        if (spread(greys) < FLAT) {
            return OptionalLong.empty();
        }
        long hash = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                hash = (hash << 1) | (greys[row][column] > greys[row][column + 1] ? 1 : 0);
            }
        }
        return OptionalLong.of(hash);
    }

    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** The mean grey of each of the fields the picture is divided into. */
    private static double[][] greys(BufferedImage picture) {
        double[][] sums = new double[ROWS][COLUMNS];
        int[][] counts = new int[ROWS][COLUMNS];
        int width = picture.getWidth();
        int height = picture.getHeight();
        Raster raster = picture.getRaster();
        int[] pixel = new int[Math.max(4, raster.getNumBands())];
        for (int y = 0; y < height; y++) {
            int row = y * ROWS / height;
            for (int x = 0; x < width; x++) {
                int column = x * COLUMNS / width;
                raster.getPixel(x, y, pixel);
                sums[row][column] +=
                        raster.getNumBands() < 3 ? pixel[0] : 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
                counts[row][column]++;
            }
        }
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                sums[row][column] /= Math.max(1, counts[row][column]);
            }
        }
        return sums;
    }

    private static double spread(double[][] greys) {
        double sum = 0;
        double squares = 0;
        for (double[] row : greys) {
            for (double grey : row) {
                sum += grey;
                squares += grey * grey;
            }
        }
        double n = ROWS * COLUMNS;
        return Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
    }
}
