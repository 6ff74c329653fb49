package org.duxue.workbooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file to read and the name its owner gave it, which a content-addressed store does not keep in the path.
 *
 * @param name for messages and provenance
 */
public record InputFile(Path path, String name) {
    public static InputFile of(Path path) {
        Path name = path.getFileName();
        return new InputFile(path, name == null ? path.toString() : name.toString());
    }

    /**
     * The file itself, or the visible files of a folder and its subfolders in name order. Lock files of office
     * programs ({@code ~$…}) are left out.
     */
    public static List<InputFile> in(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(of(fileOrFolder));
        }
        try (Stream<Path> walk = Files.walk(fileOrFolder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> isData(fileOrFolder.relativize(path)))
                    .sorted()
                    .map(InputFile::of)
                    .toList();
        }
    }

    private static boolean isData(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return false;
            }
        }
        String name = relative.toString().toLowerCase(java.util.Locale.ROOT);
        return Stream.of(".xlsx", ".xlsm", ".xls", ".csv", ".txt", ".tsv", ".et")
                .anyMatch(name::endsWith);
    }
}
