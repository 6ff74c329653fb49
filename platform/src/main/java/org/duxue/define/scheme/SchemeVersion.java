package org.duxue.define.scheme;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One published version, without its definition.
 *
 * @param minutes what answering everything costs a unit
 * @param basis the version it came from; null for the first
 */
public record SchemeVersion(
        String id,
        String version,
        String title,
        String titleEn,
        String unitNoun,
        String unitNounEn,
        int points,
        int minutes,
        boolean builtIn,
        String note,
        @Nullable Basis basis,
        String publishedBy,
        Instant publishedAt) {

    /** A version that another one came from. */
    public record Basis(String id, String version) {}

    /** 2025.9 before 2025.10 before 2026.1. */
    public static final Comparator<String> OLDEST_FIRST = (a, b) -> {
        String[] left = a.split("[.-]", -1);
        String[] right = b.split("[.-]", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = part(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    };

    private static int part(String a, String b) {
        boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
        return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
    }

    /** A likely name for the version after this one: the last number raised by one. */
    public static String after(String version) {
        int at = version.length();
        while (at > 0 && Character.isDigit(version.charAt(at - 1)) && version.length() - at < 9) {
            at--;
        }
        String number = version.substring(at);
        return number.isEmpty() ? version + ".1" : version.substring(0, at) + (Integer.parseInt(number) + 1);
    }
}
