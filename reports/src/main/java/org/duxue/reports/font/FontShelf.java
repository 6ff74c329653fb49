package org.duxue.reports.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The faces this machine has. Looks into the folder named by the environment variable {@code DUXUE_FONTS} first (where
 * an office puts its licensed 仿宋 and 小标宋), then into the system's and the user's font folders.
 */
public final class FontShelf {
    private static final int DEPTH = 6;
    private final Map<FontRole, Face> faces;

    private FontShelf(Map<FontRole, Face> faces) {
        this.faces = faces;
    }

    /** The shelf of this machine, looked through once. */
    public static FontShelf ofThisMachine() {
        return Machine.SHELF;
    }

    private static final class Machine {
        static final FontShelf SHELF = FontShelf.of(folders());
    }

    /** A shelf over some folders, the earlier ones preferred; missing folders are passed over. */
    public static FontShelf of(List<Path> folders) {
        Map<String, Path> files = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                collect(folder, files);
            }
        }
        Map<FontRole, Face> faces = new EnumMap<>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            Face face = choose(role, files);
            if (face != null) {
                faces.put(role, face);
            }
        }
        return new FontShelf(faces);
    }

    /**
     * The face for a role.
     *
     * @throws FontsMissing when no Chinese face is found at all
     */
    public Face face(FontRole role) {
        Face face = faces.get(role);
        if (face == null) {
            throw new FontsMissing(role);
        }
        return face;
    }

    private static @Nullable Face choose(FontRole role, Map<String, Path> files) {
        for (String name : role.exact()) {
            Path file = files.get(name);
            if (file != null) {
                return new Face(role, file, true);
            }
        }
        for (String name : role.substitutes()) {
            Path file = files.get(name);
            if (file != null) {
                return new Face(role, file, false);
            }
        }
        return null;
    }

    private static void collect(Path folder, Map<String, Path> files) {
        try (Stream<Path> found =
                Files.find(folder, DEPTH, (path, about) -> about.isRegularFile(), FileVisitOption.FOLLOW_LINKS)) {
            found.sorted().forEach(path -> files.putIfAbsent(FontRole.key(String.valueOf(path.getFileName())), path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String own = System.getenv("DUXUE_FONTS");
        if (own != null && !own.isBlank()) {
            folders.add(Path.of(own));
        }
        String home = System.getProperty("user.home", "");
        folders.add(Path.of(home, ".local", "share", "fonts"));
        folders.add(Path.of(home, ".fonts"));
        folders.add(Path.of("/usr/local/share/fonts"));
        folders.add(Path.of("/usr/share/fonts"));
        folders.add(Path.of("/Library/Fonts"));
        folders.add(Path.of("/System/Library/Fonts"));
        String windows = System.getenv("WINDIR");
        if (windows != null) {
            folders.add(Path.of(windows, "Fonts"));
        }
        return folders;
    }
}
