package org.duxue.ground.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file may be taken in for a purpose: its size, its kind by its bytes, and whether its name tells the truth. */
final class FileCheck {
    private FileCheck() {}

    static void size(long size, boolean video, String name, FilePurpose purpose) {
        long limit = purpose.limit(video);
        if (size > limit) {
            throw FilesProblem.TOO_LARGE.with("name", name).and("limit", limit >> 20);
        }
    }

    static FileKind kind(Path file, String name, FilePurpose purpose) throws IOException {
        Optional<FileKind> found = sniffed(file, name);
        FileKind kind = found.filter(purpose::takes).orElse(null);
        if (kind == null) {
            String actual = found.map(FileKind::label).orElse(Sniffer.looksLike(Sniffer.head(file)));
            throw FilesProblem.KIND_REFUSED
                    .with("name", name)
                    .and("actual", actual)
                    .and("allowed", purpose.names());
        }
        if (purpose.truthful()) {
            truthful(file, name, kind);
        }
        return kind;
    }

    private static Optional<FileKind> sniffed(Path file, String name) throws IOException {
        try {
            return Sniffer.kind(file);
        } catch (Sniffer.CarriesMacros e) {
            throw FilesProblem.MACROS.with("name", name);
        } catch (Sniffer.Damaged e) {
            throw FilesProblem.DAMAGED.with("name", name);
        }
    }

    private static void truthful(Path file, String name, FileKind kind) throws IOException {
        if (Sniffer.encrypted(file)) {
            throw FilesProblem.ENCRYPTED.with("name", name);
        }
        Optional<FileKind> claimed = FileKind.claimedBy(name);
        if (claimed.isPresent() && claimed.get() != kind) {
            throw FilesProblem.NAME_LIES
                    .with("name", name)
                    .and("claimed", claimed.get().label())
                    .and("actual", kind.label());
        }
    }
}
