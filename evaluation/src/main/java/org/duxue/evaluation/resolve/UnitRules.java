package org.duxue.evaluation.resolve;

import java.util.List;
import org.duxue.evaluation.formula.Expr;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/** Which unit a calculation gives, and which units do not go together. */
final class UnitRules {
    private UnitRules() {}

    static UnitOfMeasure common(Expr.Binary expr, Node left, Node right) throws Unresolvable {
        UnitOfMeasure a = left.unit();
        UnitOfMeasure b = right.unit();
        if (!a.fits(b)) {
            String what = "单位不一致：“" + expr.left().print() + "”为" + a.symbol() + "，“"
                    + expr.right().print() + "”为" + b.symbol();
            throw new Unresolvable(
                    a.sameKind(b)
                            ? what + "；请用 换算(" + expr.left().print() + ", " + b.symbol() + ") 统一"
                            : what + "；两者不是同一种量，请检查公式");
        }
        return a.any() ? b : a;
    }

    /** One count over another is a ratio without a unit, which is not a percentage until it is converted. */
    static UnitOfMeasure product(Expr.Op op, Node left, Node right) {
        if (op == Expr.Op.TIMES) {
            return left.unit().times(right.unit());
        }
        boolean ratio = left.unit().any() && right.unit().any() && !(right instanceof Node.Constant);
        return ratio ? UnitOfMeasure.NONE : left.unit().over(right.unit());
    }

    /**
     * What a bare number or count is converted from: a plain ratio for %, the unit itself for 元 or 人; for 万元 nobody can
     * tell whether the number means 元 or 万元.
     */
    static UnitOfMeasure bare(Expr.Call call, UnitOfMeasure to) throws Unresolvable {
        if (to.powers().isEmpty()) {
            return UnitOfMeasure.NONE;
        }
        if (!to.scale().equals(Rational.ONE)) {
            String of = call.arguments().getFirst().print();
            String base = to.base().symbol();
            throw new Unresolvable("“" + of + "”没有单位，不知道该怎样换算成" + to.symbol() + "；请先写明它的单位，如 换算(换算(" + of + ", " + base
                    + "), " + to.symbol() + ")");
        }
        return to;
    }

    static UnitOfMeasure ofAggregate(Function function, List<@Nullable Node> bodies) throws Unresolvable {
        return switch (function) {
            case SHARE -> UnitOfMeasure.PERCENT;
            case SUM, MEAN -> {
                UnitOfMeasure unit = UnitOfMeasure.ANY;
                for (@Nullable Node body : bodies) {
                    if (body != null && !unit.fits(body.unit())) {
                        throw new Unresolvable(
                                "各学段的单位不一致：" + unit.symbol() + "、" + body.unit().symbol());
                    }
                    unit = body == null || !unit.any() ? unit : body.unit();
                }
                yield unit;
            }
            default -> UnitOfMeasure.ANY;
        };
    }
}
