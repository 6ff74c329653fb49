package org.duxue.ground.files.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.duxue.ground.database.DatabaseSettings;
import org.duxue.ground.files.FileKind;
import org.duxue.ground.shared.HouseProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Shows files. Pages once drawn are kept; few are drawn at the same time, since each takes a processor and some memory. */
@Component
public class Previews {
    private static final int[] WIDTHS = {320, 800, 1600, 2400};
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final org.duxue.ground.files.Files vault;
    private final Path kept;
    private final Semaphore drawing = new Semaphore(AT_ONCE);

    @Autowired
    Previews(org.duxue.ground.files.Files vault, DatabaseSettings settings) {
        this(vault, settings.data().resolve("previews"));
    }

    Previews(org.duxue.ground.files.Files vault, Path kept) {
        this.vault = vault;
        this.kept = kept;
    }

    /** What can be shown of a file; nothing when it cannot be read, which is no reason to refuse it. */
    public Preview of(String sha256, String mediaType) {
        FileKind kind = FileKind.ofMediaType(mediaType).orElse(null);
        if (kind == null) {
            return Preview.NONE;
        }
        Path file = vault.content(sha256);
        try {
            return switch (kind) {
                case JPEG, PNG ->
                    Pictures.size(file)
                            .map(size -> new Preview(
                                    Preview.Shape.IMAGE, 1, size.width(), size.height(), java.util.List.of(), false))
                            .orElse(Preview.NONE);
                case PDF ->
                    new Preview(Preview.Shape.PAGES, PdfPages.count(file), null, null, java.util.List.of(), false);
                case DOCX -> OfficeWords.document(file);
                case PPTX -> OfficeWords.slides(file);
                case XLSX -> SheetRows.workbook(file);
                case CSV -> SheetRows.plain(file);
                case MP4, MOV -> new Preview(Preview.Shape.VIDEO, 0, null, null, java.util.List.of(), false);
                case DOC, XLS, PPT, HEIC -> Preview.NONE;
            };
        } catch (IOException unreadable) {
            return Preview.NONE;
        }
    }

    /**
     * A page as a picture.
     *
     * @param page from 1; a picture has one
     * @param width pixels asked for; the next larger of a few is given
     * @return nothing when there is no such page or it cannot be drawn
     */
    public Optional<Path> page(String sha256, String mediaType, int page, int width) {
        FileKind kind = FileKind.ofMediaType(mediaType).orElse(null);
        boolean picture = kind == FileKind.JPEG || kind == FileKind.PNG;
        if ((!picture && kind != FileKind.PDF) || page < 1 || (picture && page > 1)) {
            return Optional.empty();
        }
        int most = rounded(width);
        Path home = kept.resolve(sha256.substring(0, 2)).resolve(sha256).resolve(page + "-" + most + ".jpg");
        if (Files.exists(home)) {
            return Optional.of(home);
        }
        Path file = vault.content(sha256);
        try {
            taken();
            try {
                keep(picture ? Pictures.read(file, most) : PdfPages.draw(file, page, most), home);
            } finally {
                drawing.release();
            }
            return Optional.of(home);
        } catch (IOException undrawable) {
            return Optional.empty();
        }
    }

    private void taken() {
        try {
            if (!drawing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw HouseProblem.BUSY.problem();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw HouseProblem.BUSY.problem();
        }
    }

    private void keep(BufferedImage drawn, Path home) throws IOException {
        Path aside = kept.resolve(UUID.randomUUID() + ".drawn");
        Files.createDirectories(home.getParent());
        try {
            if (!ImageIO.write(drawn, "jpg", aside.toFile())) {
                throw new IOException("no writer");
            }
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static int rounded(int width) {
        for (int one : WIDTHS) {
            if (width <= one) {
                return one;
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }
}
