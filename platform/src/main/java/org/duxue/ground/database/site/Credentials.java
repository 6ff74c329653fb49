package org.duxue.ground.database.site;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * The passwords of the database's roles, made at random on first start and kept in a file only its owner can read. Instances
 * that share one database share this file.
 */
record Credentials(Map<Role, String> passwords) {
    static Credentials in(Path folder) {
        Path file = folder.resolve("credentials.properties");
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            Map<Role, String> passwords = new EnumMap<>(Role.class);
            boolean fresh = false;
            for (Role role : Role.values()) {
                String known = kept.getProperty(role.id());
                fresh |= known == null;
                passwords.put(role, known == null ? random() : known);
            }
            if (fresh) {
                save(file, passwords);
            }
            return new Credentials(passwords);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the database passwords in " + file, e);
        }
    }

    String of(Role role) {
        return passwords.getOrDefault(role, "");
    }

    @Override
    public String toString() {
        return "Credentials[kept secret]";
    }

    private static void save(Path file, Map<Role, String> passwords) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "credentials",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties kept = new Properties();
        passwords.forEach((role, password) -> kept.setProperty(role.id(), password));
        try (Writer writer = Files.newBufferedWriter(aside)) {
            kept.store(writer, "Passwords of the database roles. Keep this file secret and keep it with the data.");
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
