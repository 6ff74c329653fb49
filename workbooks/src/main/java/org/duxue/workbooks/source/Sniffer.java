package org.duxue.workbooks.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.duxue.workbooks.rows.ProblemCode;

/** Tells file types by their first bytes; names lie. */
final class Sniffer {
    private Sniffer() {}

    enum Kind {
        XLSX,
        XLS,
        CSV
    }

    static Kind kind(Path path) throws IOException, FileRefused {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(4096);
        }
        String hex = HexFormat.of().formatHex(Arrays.copyOf(head, 8));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return Kind.XLSX;
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return Kind.XLS;
        }
        String name = knownStranger(hex, head);
        if (!name.isEmpty()) {
            throw stranger(name);
        }
        if (looksBinary(head)) {
            throw stranger("无法识别的二进制文件");
        }
        return Kind.CSV;
    }

    static FileRefused stranger(String what) {
        return new FileRefused(
                ProblemCode.NOT_A_TABLE,
                "这是" + what + "，不能导入。",
                "请上传 .xlsx、.xls 或 .csv 文件；其他格式请先用 Excel 或 WPS 另存为 .xlsx。");
    }

    private static String knownStranger(String hex, byte[] head) {
        if (hex.startsWith("25504446")) {
            return " PDF 文件";
        }
        if (hex.startsWith("ffd8ff") || hex.startsWith("89504e47") || hex.startsWith("47494638")) {
            return "图片";
        }
        if (hex.startsWith("52617221") || hex.startsWith("377abcaf") || hex.startsWith("1f8b")) {
            return "压缩包";
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<table")) {
            return "网页（有些系统导出的“Excel”其实是网页）";
        }
        return text.startsWith("<?xml") ? " XML 文件" : "";
    }

    private static boolean looksBinary(byte[] head) {
        boolean utf16 = head.length > 1
                && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                        || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
        if (utf16) {
            return false;
        }
        for (byte b : head) {
            if (b >= 0 && b < 9) {
                return true;
            }
        }
        return false;
    }
}
