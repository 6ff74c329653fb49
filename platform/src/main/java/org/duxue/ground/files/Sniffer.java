package org.duxue.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its bytes. Whatever is not surely one of the kinds we take is nothing. */
final class Sniffer {
    static final int HEAD = 64 << 10;
    private static final int MOST_PARTS = 20_000;
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BOX = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "mif1", "msf1", "hevc", "hevx");
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VH", "dash", "MSNV", "mmp4");

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
        byte[] head = head(file);
        if (starts(head, ZIP)) {
            return office(file);
        }
        if (starts(head, OLE)) {
            return Optional.of(oldOffice(file));
        }
        if (starts(head, PDF)) {
            return Optional.of(FileKind.PDF);
        }
        if (starts(head, PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (starts(head, JPEG)) {
            return Optional.of(FileKind.JPEG);
        }
        if (boxed(head)) {
            return brand(head);
        }
        return PlainText.table(head) ? Optional.of(FileKind.CSV) : Optional.empty();
    }

    /** Whether these first bytes begin a video, which may be larger than other files. */
    static boolean video(byte[] head) {
        return boxed(head) && brand(head).filter(FileKind::video).isPresent();
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
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
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileKind.DOCX);
            }
            return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileKind.PPTX) : Optional.empty();
        } catch (ZipException broken) {
            throw new Damaged();
        }
    }

    /** The old format is a file system of its own; the streams in it tell which program wrote it. */
    private static FileKind oldOffice(Path file) throws IOException, CarriesMacros {
        try (POIFSFileSystem inside = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = inside.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                refuseMacros(root, "Macros");
                return FileKind.DOC;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return FileKind.PPT;
            }
            return FileKind.XLS;
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException unreadable) {
            // The reader of workbooks says what is wrong with it.
            return FileKind.XLS;
        }
    }

    /** Whether it can only be opened with a password, so that nobody but its owner could read it. */
    static boolean encrypted(Path file) throws IOException {
        if (!starts(head(file), OLE)) {
            return false;
        }
        try (POIFSFileSystem inside = new POIFSFileSystem(file.toFile(), true)) {
            return inside.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    private static void refuseMacros(DirectoryNode root, String storage) throws CarriesMacros {
        if (root.hasEntryCaseInsensitive(storage)) {
            throw new CarriesMacros();
        }
    }

    private static boolean boxed(byte[] head) {
        return head.length >= 16 && Arrays.equals(head, 4, 8, BOX, 0, 4);
    }

    /** The main brand and the compatible ones of an ISO media file. */
    private static Optional<FileKind> brand(byte[] head) {
        int length = Math.min(head.length, Math.max(16, ((head[2] & 0xff) << 8) | (head[3] & 0xff)));
        String main = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
        if (main.equals("qt  ")) {
            return Optional.of(FileKind.MOV);
        }
        List<String> brands = new java.util.ArrayList<>(List.of(main));
        for (int at = 16; at + 4 <= length; at += 4) {
            brands.add(new String(head, at, 4, StandardCharsets.ISO_8859_1));
        }
        if (brands.stream().anyMatch(HEIC_BRANDS::contains)) {
            return Optional.of(FileKind.HEIC);
        }
        return brands.stream().anyMatch(MP4_BRANDS::contains) ? Optional.of(FileKind.MP4) : Optional.empty();
    }

    /** What a content looks like that is none of our kinds, for the message that refuses it. */
    static String looksLike(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        String plain = start.stripLeading().toLowerCase(Locale.ROOT);
        @Nullable String known = null;
        if (start.startsWith("MZ") || start.startsWith("\u007fELF") || start.startsWith("#!")) {
            known = "程序";
        } else if (plain.contains("<svg")) {
            known = "SVG 图形（可能带脚本）";
        } else if (plain.startsWith("<")) {
            known = "网页或标记文本";
        } else if (starts(head, ZIP) || start.startsWith("Rar!") || start.startsWith("7z\u00bc\u00af")) {
            known = "压缩包";
        } else if (start.startsWith("GIF8")) {
            known = "GIF 图片";
        } else if (start.startsWith("RIFF")) {
            known = "RIFF 媒体（如 webp、avi、wav）";
        }
        return known == null ? "无法识别的内容" : known;
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
