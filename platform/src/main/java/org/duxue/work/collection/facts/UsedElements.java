package org.duxue.work.collection.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.formula.Expr;
import org.duxue.evaluation.formula.FormulaInvalid;
import org.duxue.evaluation.formula.Parser;
import org.duxue.evaluation.framework.Element;

/** Which points a scheme's elements serve: those that compute with one, ask it as a condition, or show it. */
final class UsedElements {
    private final Map<String, String> idByName = new HashMap<>();
    private final Parser parser;
    private final Map<String, List<String>> points = new LinkedHashMap<>();

    private UsedElements(Appraisal scheme) {
        for (Element element : scheme.elements()) {
            idByName.put(element.id(), element.id());
            idByName.put(element.name(), element.id());
        }
        List<String> known = new ArrayList<>(idByName.keySet());
        scheme.parameters().forEach(parameter -> {
            known.add(parameter.id());
            known.add(parameter.name());
        });
        parser = new Parser(known);
        scheme.points().forEach(this::read);
    }

    /** Point ids by element id, in the order of the tree. */
    static Map<String, List<String>> of(Appraisal scheme) {
        return new UsedElements(scheme).points;
    }

    private void read(Point point) {
        Set<String> used = new LinkedHashSet<>(point.shows());
        if (point.measure() instanceof Measure.Bands bands) {
            read(bands.value(), used);
        }
        if (point.appliesWhen() != null) {
            read(point.appliesWhen(), used);
        }
        used.forEach(element ->
                points.computeIfAbsent(element, id -> new ArrayList<>()).add(point.id()));
    }

    private void read(String formula, Set<String> used) {
        try {
            walk(parser.parse(formula), used);
        } catch (FormulaInvalid unreadable) {
            throw new IllegalStateException("a scheme in force has sound formulas", unreadable);
        }
    }

    private void walk(Expr expr, Set<String> used) {
        switch (expr) {
            case Expr.Name name -> {
                String element = idByName.get(name.text());
                if (element != null) {
                    used.add(element);
                }
            }
            case Expr.Negate negate -> walk(negate.of(), used);
            case Expr.Not not -> walk(not.of(), used);
            case Expr.Binary binary -> {
                walk(binary.left(), used);
                walk(binary.right(), used);
            }
            case Expr.Call call -> call.arguments().forEach(argument -> walk(argument, used));
            case Expr.Num _, Expr.Text _, Expr.Truth _ -> {}
        }
    }
}
