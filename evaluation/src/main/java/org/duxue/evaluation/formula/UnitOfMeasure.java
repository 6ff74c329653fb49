package org.duxue.evaluation.formula;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A unit of measure: what is counted, to which power, and how many of it one unit holds. 万元 is 10⁴ of 元, 百人 is 100
 * of 人, % is a hundredth of nothing; 生 and 人 are the same. A bare number and a count fit any unit.
 *
 * @param powers power by base symbol, without zeros
 * @param scale how many base units one unit is
 * @param any whether it fits every unit
 */
public record UnitOfMeasure(SortedMap<String, Integer> powers, Rational scale, boolean any) {
    private static final Map<Character, Long> PREFIXES = Map.of('百', 100L, '千', 1000L, '万', 10_000L, '亿', 100_000_000L);

    public static final UnitOfMeasure NONE = new UnitOfMeasure(new TreeMap<>(), Rational.ONE, false);
    public static final UnitOfMeasure ANY = new UnitOfMeasure(new TreeMap<>(), Rational.ONE, true);
    public static final UnitOfMeasure PERCENT = parse("%");

    /** Reads a unit such as 元, 万元, m2, 人/百人, 元/生, %; an unknown symbol is a base unit of its own. */
    public static UnitOfMeasure parse(String text) {
        UnitOfMeasure unit = NONE;
        boolean below = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "/·*".indexOf(text.charAt(i)) >= 0) {
                UnitOfMeasure factor = factor(text.substring(from, i).strip());
                unit = below ? unit.over(factor) : unit.times(factor);
                below = i < text.length() && (text.charAt(i) == '/' || below);
                from = i + 1;
            }
        }
        return unit;
    }

    private static UnitOfMeasure factor(String symbol) {
        return switch (symbol) {
            case "", "1" -> NONE;
            case "%", "％" -> new UnitOfMeasure(new TreeMap<>(), Rational.ONE.over(Rational.of(100)), false);
            case "‰" -> new UnitOfMeasure(new TreeMap<>(), Rational.ONE.over(Rational.of(1000)), false);
            case "生", "名", "人" -> base("人", 1);
            case "m²", "㎡", "平方米", "m2" -> base("m", 2);
            case "m", "米" -> base("m", 1);
            case "个" -> NONE;
            default -> {
                Long prefix = PREFIXES.get(symbol.charAt(0));
                yield prefix == null || symbol.length() == 1
                        ? base(symbol, 1)
                        : factor(symbol.substring(1)).scaled(Rational.of(prefix));
            }
        };
    }

    private static UnitOfMeasure base(String symbol, int power) {
        return new UnitOfMeasure(new TreeMap<>(Map.of(symbol, power)), Rational.ONE, false);
    }

    private UnitOfMeasure scaled(Rational by) {
        return new UnitOfMeasure(powers, scale.times(by), false);
    }

    public UnitOfMeasure times(UnitOfMeasure other) {
        return combine(other, 1);
    }

    public UnitOfMeasure over(UnitOfMeasure other) {
        return combine(other, -1);
    }

    private UnitOfMeasure combine(UnitOfMeasure other, int sign) {
        if (any && other.any) {
            return ANY;
        }
        SortedMap<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((symbol, power) -> sum.merge(symbol, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new UnitOfMeasure(sum, sign > 0 ? scale.times(other.scale) : scale.over(other.scale), false);
    }

    /** Whether values of both may be added and compared as they are. */
    public boolean fits(UnitOfMeasure other) {
        return any || other.any || (sameKind(other) && scale.equals(other.scale));
    }

    /** Whether one can be converted into the other. */
    public boolean sameKind(UnitOfMeasure other) {
        return any || other.any || powers.equals(other.powers);
    }

    /** The same kind of quantity in whole base units: 元 for 万元, 间/人 for 间/百人. */
    public UnitOfMeasure base() {
        return new UnitOfMeasure(powers, Rational.ONE, false);
    }

    /** For messages: 元, 万元, m2/人, %, 无单位. */
    public String symbol() {
        StringJoiner above = new StringJoiner("·");
        StringJoiner below = new StringJoiner("/");
        powers.forEach((symbol, power) ->
                (power > 0 ? above : below).add(Math.abs(power) == 1 ? symbol : symbol + Math.abs(power)));
        String unit = above + (below.length() == 0 ? "" : "/" + below);
        String prefix = scale.equals(Rational.ONE) ? "" : prefix();
        return prefix.isEmpty() && unit.isEmpty() ? "无单位" : prefix + unit;
    }

    private String prefix() {
        if (powers.isEmpty() && scale.equals(Rational.ONE.over(Rational.of(100)))) {
            return "%";
        }
        for (Map.Entry<Character, Long> prefix : PREFIXES.entrySet()) {
            if (scale.equals(Rational.of(prefix.getValue()))) {
                return String.valueOf(prefix.getKey());
            }
        }
        String over = scale.over().equals(BigInteger.ONE) ? "" : "/" + scale.over();
        return scale.top() + over + " ";
    }
}
