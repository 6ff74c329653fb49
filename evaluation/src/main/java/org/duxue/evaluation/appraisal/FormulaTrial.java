package org.duxue.evaluation.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.formula.Expr;
import org.duxue.evaluation.formula.FormulaInvalid;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.formula.Parser;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.duxue.evaluation.resolve.Columns;
import org.duxue.evaluation.resolve.Names;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.resolve.Resolver;
import org.duxue.evaluation.resolve.Resolver.Context;
import org.duxue.evaluation.resolve.Unresolvable;
import org.jspecify.annotations.Nullable;

/**
 * A formula tried while somebody is still writing it.
 *
 * @param unit unit of what it gives, where it can be told
 * @param parsed how it was understood, with the brackets its meaning needs; empty when it cannot be read
 * @param message what is wrong and what to do, in Chinese; empty when nothing is
 * @param reads the known quantities in it
 * @param unknown names in it that nothing carries
 */
public record FormulaTrial(
        boolean ok, String unit, String parsed, String message, List<Quantity> reads, List<Unknown> unknown) {
    private static final int MOST_SUGGESTIONS = 3;

    /** An element or parameter. */
    public record Quantity(String id, String name, String unit) {}

    /** @param nearest known names most like it, best first */
    public record Unknown(String name, List<String> nearest) {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }

    public FormulaTrial {
        reads = List.copyOf(reads);
        unknown = List.copyOf(unknown);
    }

    /**
     * Tries a formula with the scheme's names.
     *
     * @param condition whether it must give yes or no rather than a figure
     * @param expected unit it should give, or null when any will do
     */
    public static FormulaTrial of(Appraisal scheme, String text, boolean condition, @Nullable String expected) {
        Names names = new Names(Formulas.framework(scheme));
        Expr read;
        try {
            read = new Parser(names.all()).parse(text);
        } catch (FormulaInvalid e) {
            return new FormulaTrial(false, "", "", message(e), List.of(), List.of());
        }
        Set<String> used = new LinkedHashSet<>();
        collect(read, used);
        List<Quantity> reads =
                used.stream().flatMap(name -> quantity(scheme, name)).distinct().toList();
        List<Unknown> unknown = used.stream()
                .filter(name -> !names.all().contains(name))
                .map(name -> new Unknown(name, names.likely(name, MOST_SUGGESTIONS)))
                .toList();
        String parsed = Function.inChinese(read.print());
        Resolver resolver = new Resolver(names, new Columns(), List.of(), Set.of(), Map.of());
        try {
            if (condition) {
                resolver.condition(text, Context.SCHOOL);
                return new FormulaTrial(true, "", parsed, "", reads, unknown);
            }
            Node value = resolver.resolve(text, Context.SCHOOL);
            String unit = value.unit().symbol();
            boolean fits = expected == null || value.unit().fits(UnitOfMeasure.parse(expected));
            String message = fits ? "" : "单位不一致：公式得出" + unit + "，档次的单位是" + expected + "；请用 换算(…, " + expected + ") 统一";
            return new FormulaTrial(fits, unit, parsed, message, reads, unknown);
        } catch (FormulaInvalid | Unresolvable e) {
            return new FormulaTrial(false, "", parsed, message(e), reads, unknown);
        }
    }

    private static String message(Exception refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }

    private static void collect(Expr expr, Set<String> names) {
        switch (expr) {
            case Expr.Name name -> names.add(name.text());
            case Expr.Negate negate -> collect(negate.of(), names);
            case Expr.Not not -> collect(not.of(), names);
            case Expr.Binary binary -> {
                collect(binary.left(), names);
                collect(binary.right(), names);
            }
            case Expr.Call call -> call.arguments().forEach(argument -> collect(argument, names));
            case Expr.Num _, Expr.Text _, Expr.Truth _ -> {}
        }
    }

    private static Stream<Quantity> quantity(Appraisal scheme, String name) {
        List<Quantity> found = new ArrayList<>();
        scheme.elements().stream()
                .filter(e -> e.id().equals(name) || e.name().equals(name))
                .forEach(e -> found.add(new Quantity(e.id(), e.name(), e.unit())));
        scheme.parameters().stream()
                .filter(p -> p.id().equals(name) || p.name().equals(name))
                .forEach(p -> found.add(new Quantity(p.id(), p.name(), p.unit())));
        return found.stream().limit(1);
    }
}
