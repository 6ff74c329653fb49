package org.duxue.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.evaluation.formula.Expr;
import org.duxue.evaluation.formula.FormulaInvalid;
import org.duxue.evaluation.formula.Parser;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Parameter;

/**
 * Writes a pack's formula as an Excel formula over the cells of a row, so that a clerk can follow and check it. Formulas
 * with functions that Excel has no twin for are not translated; the value is then shown without its steps.
 */
final class ExcelFormula {
    private final Parser parser;
    private final Framework framework;
    private final Map<String, BigDecimal> parameters;

    /** @param parameters the office's own values by parameter id */
    ExcelFormula(Framework framework, Map<String, BigDecimal> parameters) {
        this.framework = framework;
        this.parameters = parameters;
        Set<String> names = new LinkedHashSet<>();
        framework.elements().forEach(element -> {
            names.add(element.id());
            names.add(element.name());
            names.addAll(element.columns());
            element.stages().forEach(stage -> names.add(stageName(stage) + element.name()));
        });
        framework.parameters().forEach(parameter -> {
            names.add(parameter.id());
            names.add(parameter.name());
        });
        this.parser = new Parser(names);
    }

    private String stageName(String id) {
        return framework.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .map(stage -> stage.name())
                .findFirst()
                .orElse("");
    }

    /** The elements a formula reads, or nothing when it cannot be translated. */
    Optional<List<Element>> elements(String formula) {
        try {
            Set<Element> found = new LinkedHashSet<>();
            collect(parser.parse(formula), found);
            return Optional.of(new ArrayList<>(found));
        } catch (FormulaInvalid | Untranslatable e) {
            return Optional.empty();
        }
    }

    /** The Excel formula without its leading sign; {@code cell} names the cell of an element. */
    Optional<String> translate(String formula, Function<Element, String> cell) {
        try {
            return Optional.of(write(parser.parse(formula), cell));
        } catch (FormulaInvalid | Untranslatable e) {
            return Optional.empty();
        }
    }

    private static final class Untranslatable extends RuntimeException {
        Untranslatable() {
            super(null, null, false, false);
        }
    }

    private void collect(Expr expr, Set<Element> found) {
        switch (expr) {
            case Expr.Num _, Expr.Text _ -> {}
            case Expr.Name name -> element(name.text()).ifPresent(found::add);
            case Expr.Negate negate -> collect(negate.of(), found);
            case Expr.Binary binary -> {
                collect(binary.left(), found);
                collect(binary.right(), found);
            }
            case Expr.Call call -> call.arguments().forEach(argument -> collect(argument, found));
            case Expr.Truth _, Expr.Not _ -> throw new Untranslatable();
        }
    }

    private Optional<Element> element(String name) {
        return framework.elements().stream()
                .filter(e -> e.id().equals(name) || e.name().equals(name))
                .findFirst();
    }

    private Optional<Parameter> parameter(String name) {
        return framework.parameters().stream()
                .filter(p -> p.id().equals(name) || p.name().equals(name))
                .findFirst();
    }

    private String write(Expr expr, Function<Element, String> cell) {
        return switch (expr) {
            case Expr.Num n -> n.value().toPlainString() + (n.percent() ? "%" : "");
            case Expr.Name name -> name(name.text(), cell);
            case Expr.Negate negate -> "-(" + write(negate.of(), cell) + ")";
            case Expr.Binary b -> write(b, cell);
            case Expr.Call call -> write(call, cell);
            case Expr.Text _, Expr.Truth _, Expr.Not _ -> throw new Untranslatable();
        };
    }

    private String name(String name, Function<Element, String> cell) {
        Optional<Element> element = element(name);
        if (element.isPresent()) {
            return cell.apply(element.get());
        }
        Parameter parameter = parameter(name).orElseThrow(Untranslatable::new);
        return parameters.getOrDefault(parameter.id(), parameter.value()).toPlainString();
    }

    private String write(Expr.Binary b, Function<Element, String> cell) {
        String left = bracket(b.left(), cell);
        String right = bracket(b.right(), cell);
        return switch (b.op()) {
            case PLUS -> left + "+" + right;
            case MINUS -> left + "-" + right;
            case TIMES -> left + "*" + right;
            case OVER -> left + "/" + right;
            case OR, AND, EQUAL, DIFFERENT, AT_LEAST, MORE, AT_MOST, LESS -> throw new Untranslatable();
        };
    }

    /** Sums within sums need no brackets on the left; everything else compound gets them. */
    private String bracket(Expr expr, Function<Element, String> cell) {
        String text = write(expr, cell);
        boolean simple = expr instanceof Expr.Num || expr instanceof Expr.Name || expr instanceof Expr.Call;
        return simple ? text : "(" + text + ")";
    }

    private String write(Expr.Call call, Function<Element, String> cell) {
        List<Expr> arguments = call.arguments();
        return switch (call.function()) {
            case OR_ZERO -> "SUM(" + write(arguments.getFirst(), cell) + ")";
            case CONVERT -> convert(arguments, cell);
            case MIN, MAX, ABS ->
                call.function().name()
                        + arguments.stream()
                                .map(argument -> write(argument, cell))
                                .collect(Collectors.joining(",", "(", ")"));
            case CEIL -> "ROUNDUP(" + write(arguments.getFirst(), cell) + ",0)";
            case FLOOR -> "ROUNDDOWN(" + write(arguments.getFirst(), cell) + ",0)";
            default -> throw new Untranslatable();
        };
    }

    private String convert(List<Expr> arguments, Function<Element, String> cell) {
        if (!(arguments.get(1) instanceof Expr.Text target)) {
            throw new Untranslatable();
        }
        Rational factor = unit(arguments.getFirst())
                .scale()
                .over(UnitOfMeasure.parse(target.value()).scale());
        String inner = bracket(arguments.getFirst(), cell);
        if (factor.equals(Rational.ONE)) {
            return inner;
        }
        return factor.top().equals(Rational.ONE.top())
                ? inner + "/" + factor.over()
                : inner + "*" + factor.top() + (factor.over().equals(Rational.ONE.over()) ? "" : "/" + factor.over());
    }

    private UnitOfMeasure unit(Expr expr) {
        return switch (expr) {
            case Expr.Num n -> n.percent() ? UnitOfMeasure.PERCENT : UnitOfMeasure.ANY;
            case Expr.Name name ->
                element(name.text())
                        .map(Element::unit)
                        .or(() -> parameter(name.text()).map(Parameter::unit))
                        .map(UnitOfMeasure::parse)
                        .orElseThrow(Untranslatable::new);
            case Expr.Negate negate -> unit(negate.of());
            case Expr.Binary b ->
                switch (b.op()) {
                    case TIMES -> unit(b.left()).times(unit(b.right()));
                    case OVER -> unit(b.left()).over(unit(b.right()));
                    default -> unit(b.left()).any() ? unit(b.right()) : unit(b.left());
                };
            case Expr.Call call -> unit(call.arguments().getFirst());
            case Expr.Text _, Expr.Truth _, Expr.Not _ -> throw new Untranslatable();
        };
    }
}
