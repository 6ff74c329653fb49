package org.duxue.statistics.bench.parity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;

/**
 * A mixed model as the reference writes it: {@code y ~ a + b + a:b + (1 + a | group) + (1 | other)}.
 *
 * @param outcome y
 * @param fixed a, b, a:b; without the intercept
 * @param random the terms in parentheses, in order
 */
public record Formula(String outcome, List<String> fixed, List<Random> random) {
    private static final Pattern RANDOM = Pattern.compile("\\(([^|()]*)\\|([^|()]*)\\)");

    /**
     * An intercept per level of a column, with slopes.
     *
     * @param slopes empty for an intercept alone
     */
    public record Random(String group, List<String> slopes) {}

    public static Formula parse(String text) {
        String[] sides = text.split("~", 2);
        List<Random> random = new ArrayList<>();
        Matcher terms = RANDOM.matcher(sides[1]);
        while (terms.find()) {
            random.add(new Random(terms.group(2).strip(), terms(terms.group(1))));
        }
        return new Formula(sides[0].strip(), terms(RANDOM.matcher(sides[1]).replaceAll("1")), List.copyOf(random));
    }

    /** Main effects first, then interactions; {@code a * b} brings both its parts along. */
    private static List<String> terms(String sum) {
        Set<String> main = new LinkedHashSet<>();
        Set<String> interactions = new LinkedHashSet<>();
        for (String term : sum.split("\\+", -1)) {
            List<String> parts = Pattern.compile("[*:]")
                    .splitAsStream(term)
                    .map(String::strip)
                    .toList();
            if (parts.size() > 1) {
                interactions.add(String.join(":", parts));
            }
            if (parts.size() == 1 || term.contains("*")) {
                main.addAll(parts);
            }
        }
        main.removeAll(List.of("", "1"));
        main.addAll(interactions);
        return List.copyOf(main);
    }

    /** What a table must have for this model. */
    public Selection selection() {
        Selection selection = Selection.none().numbers(outcome);
        for (String term : fixed) {
            selection.either(List.of(term.split(":", -1)));
        }
        for (Random term : random) {
            selection.categories(term.group()).numbers(term.slopes());
        }
        return selection;
    }

    /** A factor in the order of levels that the reference used, so that the same level is the reference level. */
    public static Factor coded(Table table, String column, JsonNode figures) {
        Factor factor = table.factor(column);
        JsonNode order = figures.path("coding").path(column);
        if (!order.isArray()) {
            return factor;
        }
        List<String> levels = order.valueStream().map(JsonNode::stringValue).toList();
        int[] codes = new int[factor.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = factor.code(row) == Factor.MISSING
                    ? Factor.MISSING
                    : levels.indexOf(factor.levels().get(factor.code(row)));
        }
        return new Factor(column, codes, levels);
    }

    /** How the reference names a coefficient of ours: {@code sex=M} is {@code sexM}. */
    public static String named(String coefficient) {
        return coefficient.replace("=", "");
    }
}
