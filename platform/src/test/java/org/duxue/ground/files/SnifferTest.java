package org.duxue.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
    @TempDir
    private Path folder;

    @Test
    void knowsTablesDocumentsAndPicturesByTheirBytes() throws Exception {
        assertThat(Sniffer.kind(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(Sniffer.kind(zip("[Content_Types].xml", "word/document.xml")))
                .contains(FileKind.DOCX);
        assertThat(Sniffer.kind(text("%PDF-1.7 …"))).contains(FileKind.PDF);
        assertThat(Sniffer.kind(bytes("ffd8ffe000104a46"))).contains(FileKind.JPEG);
        assertThat(Sniffer.kind(bytes("89504e470d0a1a0a0000"))).contains(FileKind.PNG);
        assertThat(Sniffer.kind(bytes("d0cf11e0a1b11ae10000"))).contains(FileKind.XLS);
        assertThat(Sniffer.kind(text("学校代码,学校名称\n1,清河小学\n"))).contains(FileKind.CSV);
        Path old = write("学校代码,学校名称\n".getBytes(Charset.forName("GB18030")));
        assertThat(Sniffer.kind(old)).contains(FileKind.CSV);
    }

    @Test
    void knowsALongTableThoughTheCutFallsIntoACharacter() throws Exception {
        assertThat(Sniffer.kind(text("校".repeat(7) + "\n" + "清河小学,812\n".repeat(8_000))))
                .contains(FileKind.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "  <svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><x/>",
                "#!/bin/sh\nrm -rf /",
                "MZ\u0000\u0001 program",
                "\u007fELF"
            })
    void takesNeitherMarkupNorPrograms(String content) throws Exception {
        assertThat(Sniffer.kind(text(content))).isEmpty();
    }

    @Test
    void tellsAnArchiveThatEndsInTheMiddle() throws Exception {
        byte[] whole = java.nio.file.Files.readAllBytes(zip("[Content_Types].xml", "xl/workbook.xml"));
        Path half = write(java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Sniffer.kind(half)).isInstanceOf(Sniffer.Damaged.class);
    }

    @Test
    void takesNoArchiveThatIsNotAnOfficeDocument() throws Exception {
        assertThat(Sniffer.kind(zip("evil.exe"))).isEmpty();
        assertThat(Sniffer.kind(zip("[Content_Types].xml", "other/thing.xml"))).isEmpty();
        assertThat(Sniffer.kind(zip("[Content_Types].xml", "ppt/presentation.xml")))
                .contains(FileKind.PPTX);
    }

    @Test
    void refusesMacrosWhateverTheyAreCalled() throws IOException {
        Path macros = zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");
        assertThatThrownBy(() -> Sniffer.kind(macros)).isInstanceOf(Sniffer.CarriesMacros.class);
    }

    private Path text(String content) throws IOException {
        return write(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(String hex) throws IOException {
        return write(HexFormat.of().parseHex(hex));
    }

    private Path write(byte[] content) throws IOException {
        return java.nio.file.Files.write(java.nio.file.Files.createTempFile(folder, "sniff", ".txt"), content);
    }

    private Path zip(String... entries) throws IOException {
        Path file = java.nio.file.Files.createTempFile(folder, "sniff", ".txt");
        try (OutputStream out = java.nio.file.Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(new byte[] {1});
                zip.closeEntry();
            }
        }
        return file;
    }
}
