package org.duxue.workbooks.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duxue.workbooks.rows.ProblemCode;

/**
 * One pass over a workbook's parts before anything interprets them: sizes are counted as they really unpack (headers
 * lie), document type declarations and macros are refused, and the merged ranges that stand behind each sheet's data
 * are picked up on the way.
 */
final class ZipInspection {
    private static final int PROLOGUE = 1 << 16;
    private static final int RATIO_FLOOR = 1 << 20;
    private static final Pattern MERGE = Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?\\bref=\"([A-Z0-9:]+)\"");
    private static final Pattern DIMENSION = Pattern.compile("dimension\\s+ref=\"[A-Z]+\\d+:[A-Z]+(\\d{1,7})\"");

    private final Limits limits;
    private final Map<String, List<Merges.Range>> mergesByPart = new HashMap<>();
    private final Map<String, Long> rowsByPart = new HashMap<>();
    private final Map<String, String> partBySheet = new HashMap<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private long total;

    private ZipInspection(Limits limits) {
        this.limits = limits;
    }

    static ZipInspection of(Path path, Limits limits) throws IOException, FileRefused {
        ZipInspection inspection = new ZipInspection(limits);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            inspection.names(zip);
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                inspection.part(zip, entries.nextElement());
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new IOException("broken zip", e);
        }
        inspection.resolveSheets();
        return inspection;
    }

    Merges merges(String sheet) {
        return new Merges(mergesByPart.getOrDefault(partBySheet.getOrDefault(sheet, ""), List.of()));
    }

    /** The last row of the range that a sheet says it fills, or 0. */
    long rowsHint(String sheet) {
        return rowsByPart.getOrDefault(partBySheet.getOrDefault(sheet, ""), 0L);
    }

    private void resolveSheets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        elements("xl/_rels/workbook.xml.rels", "Relationship", attributes -> {
            String target = attributes.getOrDefault("Target", "");
            targets.put(
                    attributes.getOrDefault("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        elements(
                "xl/workbook.xml",
                "sheet",
                attributes -> partBySheet.put(
                        attributes.getOrDefault("name", ""),
                        targets.getOrDefault(attributes.getOrDefault("id", ""), "")));
    }

    /** The attributes, by local name, of all elements of a name in a small part. */
    private void elements(String part, String element, Consumer<Map<String, String>> consumer) throws IOException {
        byte[] xml = texts.get(part);
        if (xml == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    Map<String, String> attributes = new HashMap<>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    consumer.accept(attributes);
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException("broken " + part, e);
        }
    }

    private void names(ZipFile zip) throws FileRefused {
        if (zip.size() > limits.entries()) {
            throw bomb("文件内部有 " + zip.size() + " 个部件");
        }
        if (zip.stream().anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).contains("vbaproject"))) {
            throw XlsxSource.macros();
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw Sniffer.stranger("二进制工作簿（.xlsb）");
        }
        if (zip.getEntry("xl/workbook.xml") == null
                && zip.stream().noneMatch(e -> e.getName().endsWith("/workbook.xml"))) {
            throw Sniffer.stranger(stranger(zip));
        }
    }

    private static String stranger(ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            return " Word 文档";
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return "演示文稿";
        }
        if (zip.getEntry("content.xml") != null) {
            return " OpenDocument 文件";
        }
        boolean tables = zip.stream()
                .anyMatch(e -> e.getName().endsWith(".xlsx") || e.getName().endsWith(".csv"));
        return tables ? "压缩包（请先解压，再把里面的表格一起上传）" : "压缩包";
    }

    private void part(ZipFile zip, ZipEntry entry) throws IOException, FileRefused {
        if (entry.isDirectory()) {
            return;
        }
        String name = entry.getName();
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        boolean kept = name.equals("xl/workbook.xml") || name.equals("xl/_rels/workbook.xml.rels");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        SheetTail tail = new SheetTail();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (xml && size < PROLOGUE) {
                    refuseDeclarations(buffer, read);
                }
                size += read;
                total += read;
                refuseBomb(size, entry.getCompressedSize());
                if (sheet) {
                    noteDimension(name, size == read ? buffer : new byte[0]);
                    tail.add(buffer, read);
                } else if (kept) {
                    text.write(buffer, 0, read);
                }
            }
        }
        if (kept) {
            texts.put(name, text.toByteArray());
        }
        if (sheet) {
            mergesByPart.put(name, ranges(tail.text()));
        }
    }

    private void noteDimension(String part, byte[] head) {
        Matcher matcher = DIMENSION.matcher(new String(head, 0, Math.min(head.length, 4096), StandardCharsets.UTF_8));
        if (matcher.find()) {
            rowsByPart.put(part, Long.parseLong(matcher.group(1)));
        }
    }

    private static List<Merges.Range> ranges(String tail) {
        List<Merges.Range> ranges = new ArrayList<>();
        Matcher matcher = MERGE.matcher(tail);
        while (matcher.find()) {
            Merges.parse(matcher.group(1)).ifPresent(ranges::add);
        }
        return ranges;
    }

    private void refuseBomb(long size, long packed) throws FileRefused {
        if (total > limits.unzippedBytes()) {
            throw bomb("解压后超过 " + (limits.unzippedBytes() >> 20) + " MB");
        }
        if (size > RATIO_FLOOR && packed > 0 && size / packed > limits.ratio()) {
            throw bomb("压缩比超过 " + limits.ratio() + " 倍");
        }
    }

    private static FileRefused bomb(String what) {
        return new FileRefused(
                ProblemCode.BOMB, what + "，不像正常的表格，已停止读取。", "请在 Excel 或 WPS 中打开，删去大片空白行列和无关内容，另存为新文件后上传。");
    }

    private static void refuseDeclarations(byte[] buffer, int length) throws FileRefused {
        StringBuilder ascii = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            if (buffer[i] != 0) {
                ascii.append((char) buffer[i]);
            }
        }
        if (ascii.indexOf("<!DOCTYPE") >= 0 || ascii.indexOf("<!ENTITY") >= 0) {
            throw new FileRefused(
                    ProblemCode.UNSAFE_XML, "文件内部声明了外部实体，正常的表格不会这样。", "请在 Excel 或 WPS 中打开原表，另存为新的 .xlsx 后上传。");
        }
    }
}
