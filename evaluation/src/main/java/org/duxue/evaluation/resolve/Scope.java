package org.duxue.evaluation.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duxue.evaluation.formula.Expr;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.resolve.Node.Span;
import org.duxue.evaluation.resolve.Resolver.Context;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate runs over. Written: a stage ({@code primary:}, 小学:) means the judged parts of that stage,
 * {@code school:} (学校:) all schools inside the evaluation. Unwritten: parts when the formula reads a staged or split
 * element by its plain name, schools otherwise, so that a school's stock is never counted once per stage.
 *
 * @param contexts for parts one context by stage index, null where the stage is outside; for schools one context
 */
record Scope(Span span, List<@Nullable Context> contexts) {

    static Scope of(Expr.Call call, Context context, List<Stage> stages, Names names, Set<String> split)
            throws Unresolvable {
        String written = call.scope();
        if (written == null) {
            boolean parts = context.level() == Level.SCHOOL
                    || call.arguments().stream().anyMatch(a -> readsParts(a, names, split));
            return parts ? parts(context, stages, null) : schools();
        }
        if (written.equals("school") || written.equals("学校")) {
            if (context.level() == Level.SCHOOL) {
                throw new Unresolvable("学校公式只能汇总本校的学段，请写学段名，如 sum(小学: …)");
            }
            return schools();
        }
        if (stages.stream().noneMatch(s -> named(s, written))) {
            throw new Unresolvable("没有名为“" + written + "”的学段；可写 学校、"
                    + String.join("、", stages.stream().map(Stage::name).toList()));
        }
        return parts(context, stages, written);
    }

    private static Scope schools() {
        return new Scope(Span.SCHOOLS_OF_DISTRICT, List.of(Context.SCHOOL));
    }

    private static Scope parts(Context context, List<Stage> stages, @Nullable String only) {
        List<@Nullable Context> contexts = new ArrayList<>();
        for (Stage stage : stages) {
            boolean in = stage.evaluated() && (only == null || named(stage, only));
            contexts.add(in ? Context.part(stage) : null);
        }
        return new Scope(context.level() == Level.SCHOOL ? Span.PARTS_OF_SCHOOL : Span.PARTS_OF_DISTRICT, contexts);
    }

    private static boolean named(Stage stage, String name) {
        return stage.id().equals(name)
                || stage.name().equals(name)
                || stage.partName().equals(name);
    }

    private static boolean readsParts(Expr expr, Names names, Set<String> split) {
        return switch (expr) {
            case Expr.Name n ->
                names.of(n.text()) instanceof Names.Meaning.OfElement e
                        && (e.element().level() == Level.PART
                                || split.contains(e.element().id()));
            case Expr.Negate n -> readsParts(n.of(), names, split);
            case Expr.Not n -> readsParts(n.of(), names, split);
            case Expr.Binary b -> readsParts(b.left(), names, split) || readsParts(b.right(), names, split);
            case Expr.Call c -> c.arguments().stream().anyMatch(a -> readsParts(a, names, split));
            case Expr.Num _, Expr.Text _, Expr.Truth _ -> false;
        };
    }
}
