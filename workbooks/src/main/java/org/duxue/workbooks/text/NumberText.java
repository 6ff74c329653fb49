package org.duxue.workbooks.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it: full-width digits, spaces, thousands separators, a unit behind it. Characters that only
 * look like digits (①, ², ½, 三) are no digits; a comma that does not separate thousands is no comma.
 */
public final class NumberText {
    private static final Set<String> NOT_APPLICABLE =
            Set.of("*", "-", "--", "—", "——", "–", "/", "\\", "不适用", "…", "……");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[+-]?)(?<body>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d*)?|\\.\\d+)(?<power>[eE][+-]?\\d{1,3})?(?<rest>[^\\d.,].*)?");

    private NumberText() {}

    /** What a text says as a number. */
    public sealed interface Reading {}

    /** A number, in the unit it was typed with when there was one. */
    public record Amount(BigDecimal number, Optional<String> unit) implements Reading {}

    /** Nothing was typed. */
    public record Blank() implements Reading {}

    /** A sign that says there can be no such number: missing, not zero. */
    public record NotApplicable() implements Reading {}

    /** Text that is no number. */
    public record NoNumber() implements Reading {}

    public static Reading read(String text) {
        String tight = fold(text);
        if (tight.isEmpty()) {
            return new Blank();
        }
        if (NOT_APPLICABLE.contains(tight)) {
            return new NotApplicable();
        }
        Matcher matcher = NUMBER.matcher(tight);
        if (!matcher.matches()) {
            return new NoNumber();
        }
        Optional<String> unit = Optional.empty();
        String rest = matcher.group("rest");
        if (rest != null) {
            unit = UnitText.canonical(rest);
            if (unit.isEmpty()) {
                return new NoNumber();
            }
        }
        String power = matcher.group("power");
        String digits = matcher.group("body").replace(",", "");
        return new Amount(
                new BigDecimal(matcher.group("sign") + trimPoint(digits) + (power == null ? "" : power)), unit);
    }

    private static String trimPoint(String digits) {
        return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
    }

    /** Full-width characters to half-width, spaces and invisible characters away; nothing else is folded. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                folded.append((char) (c - 0xFEE0));
            } else if (c == '−' || c == '﹣') {
                folded.append('-');
            } else if (!isGap(c)) {
                folded.append(c);
            }
        }
        if (!folded.isEmpty() && folded.charAt(0) == '\'') {
            folded.deleteCharAt(0);
        }
        return folded.toString();
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
