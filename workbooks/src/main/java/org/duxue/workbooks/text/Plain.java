package org.duxue.workbooks.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings spreadsheet text to a form that can be compared. */
public final class Plain {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\p{Cntrl}&&[^\\n]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000\\u2000-\\u200A\\u202F]+");
    private static final Pattern LEAD =
            Pattern.compile("^(?:[#*]+|其中[:、]?|[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)|\\d+[.、])+(?=.)");

    private Plain() {}

    /** What a cell says: no invisible characters, no spaces around, inner runs of spaces as one. */
    public static String cell(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        StringBuilder kept = new StringBuilder(visible.length());
        for (String line : visible.split("\n", -1)) {
            String bare = SPACE.matcher(line).replaceAll(" ").strip();
            if (!bare.isEmpty()) {
                kept.append(kept.isEmpty() ? "" : "\n").append(bare);
            }
        }
        return kept.toString();
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 127) {
                return false;
            }
        }
        return true;
    }

    /** A heading or label reduced to what distinguishes it: 总  计 → 总计, （平方米）→ (平方米), #其中：女 → 女. */
    public static String key(String text) {
        String folded = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        String tight = SPACE.matcher(folded)
                .replaceAll("")
                .replace("“", "")
                .replace("”", "")
                .replace("\"", "")
                .replace("〔", "(")
                .replace("〕", ")")
                .replace("【", "(")
                .replace("】", ")")
                .replace("[", "(")
                .replace("]", ")")
                .toLowerCase(Locale.ROOT);
        String bare = LEAD.matcher(tight).replaceFirst("");
        return bare.endsWith("*") && bare.length() > 1 ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** A code as typed: full-width characters and spaces folded away, letters in upper case. */
    public static String code(String text) {
        return SPACE.matcher(Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** How alike two keys are: shared neighbouring pairs of characters, 0 to 1 (Dice). */
    public static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return 2.0 * shared / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
