package org.duxue.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once from the archive on the class path. Unpacking goes to a folder aside which then
 * takes its name in one step, so a program killed half-way or two starting together never leave a half-unpacked one.
 */
record Binaries(Path home) {
    static final String VERSION = "18.6";
    private static final Map<String, String> ARCHIVE_OF =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");

    static Binaries in(Path folder) throws IOException {
        Path home = folder.resolve("postgresql-" + VERSION);
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, "unpacking-");
            try (InputStream archive = archive()) {
                unpack(archive, aside);
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(aside, home);
            } finally {
                delete(aside);
            }
        }
        return new Binaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        String name = ARCHIVE_OF.getOrDefault(machine, "");
        InputStream found = system.toLowerCase(Locale.ROOT).contains("linux") && !name.isEmpty()
                ? Binaries.class.getResourceAsStream("/" + name)
                : null;
        if (found == null) {
            throw new PostgresUnavailable("没有适合本机（" + system + " " + machine + "）的数据库程序", "在 Linux x86_64 上运行");
        }
        return found;
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(parent(target));
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(parent(target));
                    Files.copy(tar, target);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        openFolders(into);
    }

    private static void openFolders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path folder : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void moveUnlessThere(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isExecutable(to.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
