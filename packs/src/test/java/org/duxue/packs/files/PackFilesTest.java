package org.duxue.packs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsYamlByItsNameWithinTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("sections"));
        Files.writeString(folder.resolve("pack.yaml"), "id: 一");
        Files.writeString(folder.resolve("sections/a.yaml"), "id: A");
        Files.writeString(folder.resolve("README.md"), "for people");

        PackFiles files = PackFiles.in(folder);

        assertThat(files.texts())
                .containsExactly(Map.entry("pack.yaml", "id: 一"), Map.entry("sections/a.yaml", "id: A"));
        assertThat(files.complaints()).isEmpty();
    }

    @Test
    void readsAPackFromInsideAJar() throws IOException {
        Path jar = folder.resolve("packs 一.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name :
                    new String[] {"packs/small/pack.yaml", "packs/small/tests/one.yaml", "packs/other/pack.yaml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        URI header = URI.create("jar:" + jar.toUri() + "!/packs/small/pack.yaml");

        PackFiles files = PackFiles.beside(header.toURL());

        assertThat(files.texts().keySet()).containsExactly("pack.yaml", "tests/one.yaml");
        assertThat(PackFiles.beside(header.toURL()))
                .as("the jar can be opened again")
                .isEqualTo(files);
    }

    @Test
    void refusesAFileThatIsTooLargeForAPack() throws IOException {
        Files.write(folder.resolve("pack.yaml"), new byte[2_000_001]);

        assertThat(PackFiles.in(folder).complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.message()).contains("2 MB"));
    }
}
