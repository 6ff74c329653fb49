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
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
    void knowsVideosPhotographsOfTelephonesAndOldDocuments() throws Exception {
        assertThat(Sniffer.kind(box("mp42", "isom"))).contains(FileKind.MP4);
        assertThat(Sniffer.kind(box("qt  ", "qt  "))).contains(FileKind.MOV);
        assertThat(Sniffer.kind(box("heic", "mif1"))).contains(FileKind.HEIC);
        assertThat(Sniffer.kind(box("crx ", "crx "))).isEmpty();
        assertThat(Sniffer.kind(old("WordDocument"))).contains(FileKind.DOC);
        assertThat(Sniffer.kind(old("PowerPoint Document"))).contains(FileKind.PPT);
        assertThat(Sniffer.kind(old("Workbook"))).contains(FileKind.XLS);
        assertThat(Sniffer.encrypted(old("EncryptedPackage"))).isTrue();
        assertThat(Sniffer.encrypted(old("Workbook"))).isFalse();
        Path withCode = old("WordDocument", "Macros");
        assertThatThrownBy(() -> Sniffer.kind(withCode)).isInstanceOf(Sniffer.CarriesMacros.class);
    }

    @Test
    void saysWhatAContentLooksLikeThatItDoesNotTake() {
        assertThat(Sniffer.looksLike("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("程序");
        assertThat(Sniffer.looksLike("<!doctype html>".getBytes(StandardCharsets.US_ASCII)))
                .contains("网页");
        assertThat(Sniffer.looksLike("Rar!\u001a".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("压缩包");
        assertThat(Sniffer.looksLike(new byte[] {1, 2, 3})).isEqualTo("无法识别的内容");
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

    private Path box(String brand, String compatible) throws IOException {
        return write(("\0\0\0\u0014ftyp" + brand + "\0\0\0\0" + compatible).getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path old(String... streams) throws IOException {
        Path file = java.nio.file.Files.createTempFile(folder, "old", ".bin");
        try (POIFSFileSystem inside = new POIFSFileSystem();
                OutputStream out = java.nio.file.Files.newOutputStream(file)) {
            for (String stream : streams) {
                inside.createDocument(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}), stream);
            }
            inside.writeFilesystem(out);
        }
        return file;
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
