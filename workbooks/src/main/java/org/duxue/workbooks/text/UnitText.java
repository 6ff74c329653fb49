package org.duxue.workbooks.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of measure as headings and cells write them, and the exact factors between them. */
public final class UnitText {
    private static final Pattern BRACKETED = Pattern.compile("\\((?:单位[:：]?)?([^()]{1,8})\\)$");
    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("平方米", "m2"),
            Map.entry("平米", "m2"),
            Map.entry("m²", "m2"),
            Map.entry("㎡", "m2"),
            Map.entry("m2", "m2"),
            Map.entry("平方", "m2"),
            Map.entry("亩", "亩"),
            Map.entry("公顷", "公顷"),
            Map.entry("元", "元"),
            Map.entry("千元", "千元"),
            Map.entry("万元", "万元"),
            Map.entry("亿元", "亿元"),
            Map.entry("%", "%"),
            Map.entry("百分比", "%"),
            Map.entry("‰", "‰"),
            Map.entry("万人", "万人"),
            Map.entry("小时", "小时"),
            Map.entry("学时", "学时"),
            Map.entry("岁", "岁"),
            Map.entry("年", "年"));
    private static final Set<String> COUNTED =
            Set.of("人", "名", "位", "个", "班", "间", "所", "册", "本", "台", "套", "块", "处", "起", "件", "次", "人次", "份", "张", "校");
    /** Worth in the base unit of its kind: m2, yuan, percent, persons. */
    private static final Map<String, BigDecimal> WORTH = Map.ofEntries(
            Map.entry("m2", BigDecimal.ONE),
            Map.entry("亩", new BigDecimal(2000).divide(new BigDecimal(3), MathContext.DECIMAL64)),
            Map.entry("公顷", new BigDecimal(10_000)),
            Map.entry("元", BigDecimal.ONE),
            Map.entry("千元", new BigDecimal(1_000)),
            Map.entry("万元", new BigDecimal(10_000)),
            Map.entry("亿元", new BigDecimal(100_000_000)),
            Map.entry("%", BigDecimal.ONE),
            Map.entry("‰", new BigDecimal("0.1")),
            Map.entry("人", BigDecimal.ONE),
            Map.entry("万人", new BigDecimal(10_000)));

    private static final Map<String, String> DIMENSION = Map.ofEntries(
            Map.entry("m2", "area"),
            Map.entry("亩", "area"),
            Map.entry("公顷", "area"),
            Map.entry("元", "money"),
            Map.entry("千元", "money"),
            Map.entry("万元", "money"),
            Map.entry("亿元", "money"),
            Map.entry("%", "share"),
            Map.entry("‰", "share"),
            Map.entry("人", "people"),
            Map.entry("万人", "people"));

    private UnitText() {}

    /** A heading key without its unit, and the unit. */
    public record Split(String key, Optional<String> unit) {}

    /** Takes a known unit in brackets off the end of a heading key. */
    public static Split split(String key) {
        Matcher matcher = BRACKETED.matcher(key);
        if (matcher.find()) {
            Optional<String> unit = canonical(matcher.group(1));
            if (unit.isPresent()) {
                return new Split(key.substring(0, matcher.start()), unit);
            }
        }
        return new Split(key, Optional.empty());
    }

    /** The one spelling of a unit, or empty when the text is no unit we know. */
    public static Optional<String> canonical(String text) {
        String key = Plain.key(text);
        String known = CANONICAL.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return COUNTED.contains(key) ? Optional.of(key) : Optional.empty();
    }

    /** What a number in one unit is multiplied by to stand in another; empty when they measure different things. */
    public static Optional<BigDecimal> factor(String from, String to) {
        String a = canonical(from).orElse(from);
        String b = canonical(to).orElse(to);
        if (a.equals(b) || a.isEmpty() || b.isEmpty() || (COUNTED.contains(a) && COUNTED.contains(b))) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal worth = WORTH.get(a);
        BigDecimal base = WORTH.get(b);
        if (worth == null || base == null || !DIMENSION.getOrDefault(a, a).equals(DIMENSION.get(b))) {
            return Optional.empty();
        }
        return Optional.of(worth.divide(base, MathContext.DECIMAL64));
    }
}
