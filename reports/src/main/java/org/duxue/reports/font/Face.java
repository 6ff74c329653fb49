package org.duxue.reports.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A font file found for a role.
 *
 * @param prescribed whether it is the face the standard names, not a substitute
 */
public record Face(FontRole role, Path file, boolean prescribed) {

    /** The face for Java2D; of a collection the simplified Chinese member. */
    public Font awt() {
        try {
            Font[] members = Font.createFonts(file.toFile());
            for (Font member : members) {
                if (member.getFontName().contains(" SC")) {
                    return member;
                }
            }
            return members[0];
        } catch (FontFormatException e) {
            throw new IllegalStateException("字体文件损坏：" + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
