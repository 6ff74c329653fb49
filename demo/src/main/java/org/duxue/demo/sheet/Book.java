package org.duxue.demo.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook whose bytes depend on its content alone. The writer stamps the hour of writing into the archive and into the
 * document properties, and lists merged cells in any order; that is put right afterwards.
 */
public final class Book {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2025, 9, 30, 9, 0);
    private static final Pattern MERGES = Pattern.compile("(<mergeCells[^>]*>)(.*?)</mergeCells>");
    private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*/>");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook;

    public Book() {
        workbook = new Workbook(bytes, "Duxue", "01.00");
        workbook.setGlobalDefaultFont("宋体", 10);
    }

    /** Adds a sheet and lets the caller fill it. */
    public Book sheet(String name, Consumer<Grid> filling) {
        filling.accept(new Grid(workbook.newWorksheet(name)));
        return this;
    }

    /** Finishes the workbook; it takes no more sheets. */
    public byte[] toBytes() {
        try {
            workbook.finish();
            return timeless(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finishes the workbook into a file, making the folders it needs. */
    public Path save(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.write(file, toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read through a file because the writer's streamed archive can be read by its directory only. */
    private static byte[] timeless(byte[] archive) throws IOException {
        Path file = Files.createTempFile("duxue-", ".xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try {
            Files.write(file, archive);
            try (ZipFile from = new ZipFile(file.toFile());
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    copy(from, entry, to);
                }
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(MOMENT);
        to.putNextEntry(fixed);
        try (InputStream in = from.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            String name = entry.getName();
            to.write(
                    name.equals("docProps/core.xml")
                            ? undated(content)
                            : name.startsWith("xl/worksheets/sheet") ? mergesInOrder(content) : content);
        }
        to.closeEntry();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + MOMENT + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The writer keeps merged ranges in an unordered set. */
    private static byte[] mergesInOrder(byte[] sheet) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        Matcher merges = MERGES.matcher(xml);
        if (!merges.find()) {
            return sheet;
        }
        String sorted = MERGE.matcher(merges.group(2))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining());
        return (xml.substring(0, merges.start(2)) + sorted + xml.substring(merges.end(2)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
