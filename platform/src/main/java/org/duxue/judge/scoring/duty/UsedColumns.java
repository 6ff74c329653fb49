package org.duxue.judge.scoring.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.define.facts.Columns.Column;
import org.duxue.evaluation.formula.Expr;
import org.duxue.evaluation.formula.FormulaInvalid;
import org.duxue.evaluation.formula.Parser;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Test;

/** Which columns an indicator's formulas read, in the order they are first named. */
final class UsedColumns {
    private final Map<String, Column> byName = new HashMap<>();
    private final Parser parser;

    UsedColumns(List<Column> columns, List<String> parameters) {
        for (Column column : columns) {
            byName.put(column.id(), column);
            byName.put(column.name(), column);
        }
        List<String> known = new ArrayList<>(byName.keySet());
        known.addAll(parameters);
        parser = new Parser(known);
    }

    List<Column> of(Indicator indicator) {
        Set<Column> used = new LinkedHashSet<>();
        for (Test test : indicator.tests()) {
            test.value().byStage().values().forEach(text -> read(text, used));
            test.standard().byStage().values().forEach(text -> read(text, used));
        }
        return List.copyOf(used);
    }

    private void read(String text, Set<Column> used) {
        try {
            walk(parser.parse(text), used);
        } catch (FormulaInvalid speaksOfOtherLevels) {
            // A formula over schools names columns of schools, which are not facts of the district.
        }
    }

    private void walk(Expr expr, Set<Column> used) {
        switch (expr) {
            case Expr.Name name -> {
                Column column = byName.get(name.text());
                if (column != null) {
                    used.add(column);
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
