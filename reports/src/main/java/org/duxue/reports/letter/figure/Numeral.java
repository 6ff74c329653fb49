package org.duxue.reports.letter.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it stands in a text.
 *
 * @param after what follows it, at most {@value #AFTER} characters; for the lower end of a range what follows the range
 * @param bare whether the text is nothing but the number, as in the cell of a table
 */
record Numeral(String text, BigDecimal value, int start, int end, String after, boolean bare) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");

    /** The rest of a range: 80.00–95.00分. */
    private static final Pattern RANGE = Pattern.compile("^\\s*[–—~～至-]\\s*\\d+(?:\\.\\d+)?");

    private static final Pattern BARE = Pattern.compile("\\d[\\d,.]*(?:\\s*[–—~～至-]\\s*\\d[\\d,.]*)?");

    private static final int AFTER = 8;

    /** Numbers that explain themselves: dates, document numbers, clauses, telephones, numbering, names. */
    private static final List<Pattern> PLAIN = List.of(
            Pattern.compile("\\d{4}\\s*[—–-]\\s*\\d{4}\\s*学年"),
            Pattern.compile("\\d{4}(?:学年|年度|年)(?:\\d{1,2}月(?:\\d{1,2}日)?)?"),
            Pattern.compile("\\d{1,2}月\\d{1,2}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"),
            Pattern.compile("\\d{1,2}[:：]\\d{2}"),
            Pattern.compile("〔\\d{4}〕\\s*\\d*\\s*号|\\[\\d{4}\\]\\s*\\d+\\s*号"),
            Pattern.compile("第\\s*\\d+\\s*(?:条|款|项|章|节|页|部分|号|轮|学期|期|届)(?:第\\s*\\d+\\s*[款项])?"),
            Pattern.compile("(?:GB|GB/T|JY/T|ISO|RFC)\\s*\\d+(?:[.—-]\\d+)*"),
            Pattern.compile("(?<!\\d)(?:0\\d{2,3}[-—]?\\d{7,8}|1[3-9]\\d{9}|400[-—]?\\d{3}[-—]?\\d{4})(?!\\d)"),
            Pattern.compile("(?:表|图|附件|附表|附)\\s*\\d+"),
            Pattern.compile("^\\s*[（(]?\\d{1,2}[）).．、](?!\\d)\\s*"),
            Pattern.compile("[（(]\\d{1,2}[）)]"),
            Pattern.compile("[A-Za-z][A-Za-z_.-]*\\d+(?:[.-]\\d+)*|\\[\\d+\\]"));

    /** The numbers of a text that need explaining; {@code literals} are names and quotes passed over whole. */
    static List<Numeral> in(String text, Collection<String> literals) {
        String masked = masked(ascii(text), literals);
        boolean bare = BARE.matcher(masked.strip()).matches();
        List<Numeral> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(masked);
        while (number.find()) {
            String digits = number.group();
            String after = RANGE.matcher(masked.substring(number.end())).replaceFirst("");
            found.add(new Numeral(
                    digits,
                    new BigDecimal(digits.replace(",", "")),
                    number.start(),
                    number.end(),
                    after.substring(0, Math.min(after.length(), AFTER)),
                    bare));
        }
        return found;
    }

    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '０' && c <= '９') {
                plain.setCharAt(i, (char) (c - '０' + '0'));
            } else if (c == '％') {
                plain.setCharAt(i, '%');
            } else if (c == '．') {
                plain.setCharAt(i, '.');
            }
        }
        return plain.toString().replace("m2", "m²");
    }

    private static String masked(String text, Collection<String> literals) {
        StringBuilder masked = new StringBuilder(text);
        List<String> longestFirst = literals.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String literal : longestFirst) {
            for (int at = masked.indexOf(literal); at >= 0; at = masked.indexOf(literal, at + literal.length())) {
                blank(masked, at, at + literal.length());
            }
        }
        for (Pattern pattern : PLAIN) {
            Matcher plain = pattern.matcher(masked);
            List<int[]> places = new ArrayList<>();
            while (plain.find()) {
                places.add(new int[] {plain.start(), plain.end()});
            }
            places.forEach(place -> blank(masked, place[0], place[1]));
        }
        return masked.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                text.setCharAt(i, '\u25a1');
            }
        }
    }
}
