package org.duxue.ground.files.preview;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What a photograph or video says about itself. A claim, not a proof: clocks can be wrong and be set wrong. */
public final class PhotoFacts {
    private static final int UPRIGHT = 1;
    private static final TimeZone HERE = TimeZone.getTimeZone("Asia/Shanghai");

    private PhotoFacts() {}

    /** When it was taken, if it says so; a camera's clock without a zone is taken to show Beijing time. */
    public static Optional<Instant> capturedAt(Path file) {
        Metadata metadata = metadata(file);
        if (metadata == null) {
            return Optional.empty();
        }
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date taken = exif == null ? null : exif.getDateOriginal(HERE);
        if (taken == null) {
            Mp4Directory video = metadata.getFirstDirectoryOfType(Mp4Directory.class);
            taken = video == null ? null : video.getDate(Mp4Directory.TAG_CREATION_TIME);
        }
        return Optional.ofNullable(taken).map(Date::toInstant).filter(at -> at.isAfter(Instant.EPOCH));
    }

    /** As EXIF counts, 1 for upright. */
    static int orientation(Path file) {
        Metadata metadata = metadata(file);
        ExifIFD0Directory exif = metadata == null ? null : metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return UPRIGHT;
        }
        try {
            return exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (MetadataException unreadable) {
            return UPRIGHT;
        }
    }

    private static @Nullable Metadata metadata(Path file) {
        try {
            return ImageMetadataReader.readMetadata(file.toFile());
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
