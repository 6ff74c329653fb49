package org.duxue.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is from its bytes. Whatever is not surely one of the kinds we take is nothing. */
final class Sniffer {
    private static final int HEAD = 64 << 10;
    private static final int MOST_PARTS = 20_000;
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] UTF_16_BIG = HexFormat.of().parseHex("feff");
    private static final byte[] UTF_16_LITTLE = HexFormat.of().parseHex("fffe");

    private Sniffer() {}

    /** Thrown for an archive that ends in the middle or cannot be opened. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Thrown for an office document that carries code. */
    static final class CarriesMacros extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Optional<FileKind> kind(Path file) throws IOException, CarriesMacros, Damaged {
        byte[] head;
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, ZIP)) {
            return office(file);
        }
        if (starts(head, OLE)) {
            return Optional.of(FileKind.XLS);
        }
        if (starts(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(FileKind.PDF);
        }
        if (starts(head, PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (starts(head, JPEG)) {
            return Optional.of(FileKind.JPEG);
        }
        return table(head) ? Optional.of(FileKind.CSV) : Optional.empty();
    }

    /** Looks into the list of parts only; nothing is unpacked. */
    private static Optional<FileKind> office(Path file) throws IOException, CarriesMacros, Damaged {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return Optional.empty();
            }
            boolean macros = zip.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"));
            if (macros) {
                throw new CarriesMacros();
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(FileKind.XLSX);
            }
            return zip.getEntry("word/document.xml") != null ? Optional.of(FileKind.DOCX) : Optional.empty();
        } catch (ZipException broken) {
            throw new Damaged();
        }
    }

    /** Text of a table: one of the encodings such files have, no control characters, and no markup or script at its start. */
    private static boolean table(byte[] head) {
        if (starts(head, UTF_16_BIG) || starts(head, UTF_16_LITTLE)) {
            return plain(head, StandardCharsets.UTF_16);
        }
        return plain(head, StandardCharsets.UTF_8) || plain(head, Charset.forName("GB18030"));
    }

    private static boolean plain(byte[] head, Charset charset) {
        String text;
        try {
            ByteBuffer whole = ByteBuffer.wrap(head, 0, head.length < HEAD ? head.length : lastLine(head));
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(whole)
                    .toString();
        } catch (CharacterCodingException notThis) {
            return false;
        }
        String start = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
        return !start.isEmpty()
                && !start.startsWith("<")
                && !start.startsWith("#!")
                && text.chars().allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\t' || c == '\r' || c == '\n');
    }

    /** The end of the last whole line, so that no character is cut in two. */
    private static int lastLine(byte[] head) {
        int end = head.length;
        while (end > 1 && head[end - 1] != '\n') {
            end--;
        }
        return end > 1 ? end & ~1 : head.length;
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
