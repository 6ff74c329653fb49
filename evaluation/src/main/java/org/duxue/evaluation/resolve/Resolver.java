package org.duxue.evaluation.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.formula.Expr;
import org.duxue.evaluation.formula.FormulaInvalid;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.formula.Parser;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Stage;
import org.duxue.evaluation.resolve.Node.Field;
import org.duxue.evaluation.resolve.Node.Kind;
import org.duxue.evaluation.resolve.Node.Reach;
import org.jspecify.annotations.Nullable;

/** Turns formula texts into nodes: looks names up, checks kinds and units, and says in Chinese what does not fit. */
public final class Resolver {
    /**
     * Where a formula is read.
     *
     * @param stage for level PART the stage, otherwise null
     */
    public record Context(Level level, @Nullable Stage stage) {
        public static final Context SCHOOL = new Context(Level.SCHOOL, null);
        public static final Context DISTRICT = new Context(Level.DISTRICT, null);

        public static Context part(Stage stage) {
            return new Context(Level.PART, stage);
        }
    }

    private final Names names;
    private final Columns columns;
    private final List<Stage> stages;
    private final Set<String> split;
    private final Map<String, Integer> unitIndicators;
    private final Parser parser;

    /**
     * @param split ids of elements whose shares parts read
     * @param unitIndicators index of every PART and SCHOOL indicator by id
     */
    public Resolver(
            Names names, Columns columns, List<Stage> stages, Set<String> split, Map<String, Integer> unitIndicators) {
        this.names = names;
        this.columns = columns;
        this.stages = stages;
        this.split = split;
        this.unitIndicators = unitIndicators;
        this.parser = new Parser(names.all());
    }

    public Node resolve(String text, Context context) throws FormulaInvalid, Unresolvable {
        return node(parser.parse(text), context);
    }

    /** As {@link #resolve}, and the formula must give yes or no. */
    public Node condition(String text, Context context) throws FormulaInvalid, Unresolvable {
        return truth(parser.parse(text), context);
    }

    private Node node(Expr expr, Context context) throws Unresolvable {
        return switch (expr) {
            case Expr.Num n -> new Node.Constant(n.value(), n.percent());
            case Expr.Text t -> new Node.TextConstant(t.value());
            case Expr.Truth t -> new Node.TruthConstant(t.value());
            case Expr.Name n -> name(n.text(), context, false);
            case Expr.Negate n -> new Node.Negate(number(n.of(), context));
            case Expr.Not n -> new Node.Not(truth(n.of(), context));
            case Expr.Binary b -> binary(b, context);
            case Expr.Call c -> call(c, context);
        };
    }

    private Node name(String text, Context context, boolean lenient) throws Unresolvable {
        return switch (names.of(text)) {
            case null -> {
                String near = names.nearest(text);
                throw new Unresolvable(
                        "没有名为“" + text + "”的数据项或参数" + (near == null ? "，请先在数据项中定义" : "，是否要写“" + near + "”？"));
            }
            case Names.Meaning.OfParameter p ->
                new Node.Param(
                        p.index(),
                        p.parameter(),
                        UnitOfMeasure.parse(p.parameter().unit()));
            case Names.Meaning.OfColumn c -> {
                refuseAtDistrict(text, context);
                yield columns.field(Reach.SCHOOL, c.element(), c.stage(), lenient, false);
            }
            case Names.Meaning.OfElement e -> element(e.element(), context, lenient);
        };
    }

    private Node element(Element element, Context context, boolean lenient) throws Unresolvable {
        if (element.level() == Level.DISTRICT) {
            Reach reach = context.level == Level.DISTRICT ? Reach.DISTRICT : Reach.ITS_DISTRICT;
            return columns.field(reach, element, null, lenient, false);
        }
        refuseAtDistrict(element.name(), context);
        Stage stage = context.stage;
        if (element.level() == Level.SCHOOL) {
            boolean share = stage != null && split.contains(element.id());
            return columns.field(Reach.SCHOOL, element, share ? stage : null, lenient, share);
        }
        if (stage == null) {
            throw new Unresolvable("“" + element.name() + "”按学段统计，请写明学段，如 "
                    + stageNames(element).stream().reduce((a, b) -> a + "、" + b).orElse(""));
        }
        if (!element.stages().contains(stage.id())) {
            throw new Unresolvable("“" + element.name() + "”没有" + stage.name() + "的数据，请为" + stage.name() + "另写公式");
        }
        return columns.field(Reach.SCHOOL, element, stage, lenient, false);
    }

    private static void refuseAtDistrict(String name, Context context) throws Unresolvable {
        if (context.level == Level.DISTRICT) {
            throw new Unresolvable("“" + name + "”是学校的数据，在区县公式中请用 sum(" + name + ")、mean(…) 等函数汇总");
        }
    }

    private List<String> stageNames(Element element) {
        return stages.stream()
                .filter(s -> element.stages().contains(s.id()))
                .map(s -> s.name() + element.name())
                .toList();
    }

    private Node number(Expr expr, Context context) throws Unresolvable {
        Node node = node(expr, context);
        if (node.kind() == Kind.TEXT || node.kind() == Kind.LIST) {
            throw new Unresolvable("“" + expr.print() + "”不是数字，不能参加计算");
        }
        return node;
    }

    private Node truth(Expr expr, Context context) throws Unresolvable {
        Node node = node(expr, context);
        if (node.kind() != Kind.TRUTH) {
            throw new Unresolvable("“" + expr.print() + "”应当得出是或否，请写成比较，如 " + expr.print() + " ≥ 1");
        }
        return node;
    }

    private Node binary(Expr.Binary expr, Context context) throws Unresolvable {
        return switch (expr.op()) {
            case OR -> new Node.Either(truth(expr.left(), context), truth(expr.right(), context));
            case AND -> new Node.Both(truth(expr.left(), context), truth(expr.right(), context));
            case EQUAL, DIFFERENT, AT_LEAST, MORE, AT_MOST, LESS -> comparison(expr, context);
            case PLUS, MINUS -> {
                Node left = number(expr.left(), context);
                Node right = number(expr.right(), context);
                yield new Node.Arithmetic(expr.op(), left, right, UnitRules.common(expr, left, right));
            }
            case TIMES, OVER -> {
                Node left = number(expr.left(), context);
                Node right = number(expr.right(), context);
                yield new Node.Arithmetic(expr.op(), left, right, UnitRules.product(expr.op(), left, right));
            }
        };
    }

    private Node comparison(Expr.Binary expr, Context context) throws Unresolvable {
        Node left = node(expr.left(), context);
        Node right = node(expr.right(), context);
        if (left.kind() == Kind.LIST || right.kind() == Kind.LIST) {
            throw new Unresolvable("“" + expr.print() + "”中有一列数字，请用 count_over、largest 等函数取出一个数再比较");
        }
        if (left.kind() != Kind.TEXT && right.kind() != Kind.TEXT) {
            UnitRules.common(expr, left, right);
            return new Node.Comparison(expr.op(), left, right);
        }
        boolean same = expr.op() == Expr.Op.EQUAL;
        if (left.kind() != right.kind() || (!same && expr.op() != Expr.Op.DIFFERENT)) {
            throw new Unresolvable("“" + expr.print() + "”中文字只能与文字用 = 或 ≠ 比较");
        }
        checkChoice(left, right);
        checkChoice(right, left);
        return new Node.SameText(same, left, right);
    }

    private static void checkChoice(Node field, Node text) throws Unresolvable {
        if (field instanceof Field f && text instanceof Node.TextConstant t) {
            List<String> choices = f.element().choices();
            if (!choices.isEmpty() && !choices.contains(t.value())) {
                throw new Unresolvable(
                        "“" + t.value() + "”不是“" + f.element().name() + "”的选项，可选：" + String.join("、", choices));
            }
        }
    }

    private Node call(Expr.Call call, Context context) throws Unresolvable {
        List<Expr> arguments = call.arguments();
        Expr first = arguments.getFirst();
        return switch (call.function()) {
            case MIN, MAX -> extremum(call, context);
            case CEIL -> new Node.Whole(true, number(first, context));
            case FLOOR -> new Node.Whole(false, number(first, context));
            case ABS -> new Node.Absolute(number(first, context));
            case IF -> choice(call, context);
            case OR_ZERO -> orZero(first, context);
            case CONVERT -> conversion(call, context);
            case KNOWN -> new Node.Known(node(first, context));
            case COUNT_OVER, COUNT_AT_LEAST, LENGTH, LARGEST, SUM_OF -> ofList(call, context);
            case SUM, COUNT, SHARE, MEAN, CV, ALL -> aggregate(call, context);
            case SHARE_MEETING, COUNT_NOT_MEETING -> meeting(call, context);
        };
    }

    /** Of a name: blanks of merged campuses count as none too; a blank list is an empty one. */
    private Node orZero(Expr of, Context context) throws Unresolvable {
        if (!(of instanceof Expr.Name name)) {
            return new Node.OrZero(number(of, context));
        }
        Node node = name(name.text(), context, true);
        if (node.kind() == Kind.TEXT) {
            throw new Unresolvable("“" + name.text() + "”不是数字，不能用 or_zero");
        }
        return node.kind() == Kind.LIST ? node : new Node.OrZero(node);
    }

    private Node extremum(Expr.Call call, Context context) throws Unresolvable {
        List<Node> of = new ArrayList<>();
        UnitOfMeasure unit = UnitOfMeasure.ANY;
        for (Expr argument : call.arguments()) {
            Node node = number(argument, context);
            if (!unit.fits(node.unit())) {
                throw new Unresolvable("“" + call.print() + "”各项单位不一致：" + unit.symbol() + "、"
                        + node.unit().symbol() + "；请用 换算(…, " + unit.symbol() + ") 统一");
            }
            unit = unit.any() ? node.unit() : unit;
            of.add(node);
        }
        return new Node.Extremum(call.function() == Function.MAX, of, unit);
    }

    private Node choice(Expr.Call call, Context context) throws Unresolvable {
        Node then = node(call.arguments().get(1), context);
        Node otherwise = node(call.arguments().get(2), context);
        if (then.kind() != otherwise.kind() || !then.unit().fits(otherwise.unit())) {
            throw new Unresolvable("“" + call.print() + "”两种结果的种类或单位不一致，请统一");
        }
        UnitOfMeasure unit = then.unit().any() ? otherwise.unit() : then.unit();
        return new Node.Choice(truth(call.arguments().getFirst(), context), then, otherwise, unit);
    }

    private Node conversion(Expr.Call call, Context context) throws Unresolvable {
        if (!(call.arguments().get(1) instanceof Expr.Text symbol)) {
            throw new Unresolvable("“" + call.print() + "”的第二个参数应是单位，如 元、百人");
        }
        Node of = number(call.arguments().getFirst(), context);
        UnitOfMeasure to = UnitOfMeasure.parse(symbol.value());
        if (!of.unit().sameKind(to)) {
            throw new Unresolvable("不能把" + of.unit().symbol() + "换算成" + symbol.value() + "：不是同一种量");
        }
        UnitOfMeasure from = of.unit().any() ? UnitRules.bare(call, to) : of.unit();
        return new Node.Conversion(of, from.scale().over(to.scale()), symbol.value(), to);
    }

    private Node ofList(Expr.Call call, Context context) throws Unresolvable {
        Node list = node(call.arguments().getFirst(), context);
        if (list.kind() != Kind.LIST) {
            throw new Unresolvable("“" + call.print() + "”的第一个参数应是一列数字的数据项");
        }
        Node bound = call.arguments().size() > 1 ? number(call.arguments().get(1), context) : null;
        if (bound != null && !bound.unit().fits(list.unit())) {
            throw new Unresolvable("“" + call.print() + "”单位不一致：" + list.unit().symbol() + "、"
                    + bound.unit().symbol());
        }
        boolean counts = call.function() != Function.LARGEST && call.function() != Function.SUM_OF;
        return new Node.OfList(call.function(), list, bound, counts ? UnitOfMeasure.ANY : list.unit());
    }

    private Node aggregate(Expr.Call call, Context context) throws Unresolvable {
        if (context.level == Level.PART) {
            throw new Unresolvable("“" + call.print() + "”是汇总函数，不能用在学段公式中");
        }
        Expr body = call.arguments().getFirst();
        Scope scope = Scope.of(call, context, stages, names, split);
        boolean condition = call.function() == Function.COUNT
                || call.function() == Function.SHARE
                || call.function() == Function.ALL;
        List<@Nullable Node> bodies = new ArrayList<>();
        List<@Nullable Node> weights = new ArrayList<>();
        for (Context inner : scope.contexts()) {
            if (inner == null) {
                bodies.add(null);
                weights.add(null);
                continue;
            }
            bodies.add(condition ? truth(body, inner) : number(body, inner));
            weights.add(call.arguments().size() > 1 ? number(call.arguments().get(1), inner) : null);
        }
        return new Node.Aggregate(
                call.function(),
                scope.span(),
                bodies,
                weights,
                UnitRules.ofAggregate(call.function(), bodies),
                call.print());
    }

    private Node meeting(Expr.Call call, Context context) throws Unresolvable {
        String id = call.arguments().getFirst() instanceof Expr.Name n ? n.text() : call.print();
        Integer index = unitIndicators.get(id);
        if (context.level != Level.DISTRICT) {
            throw new Unresolvable("“" + call.print() + "”只能用在区县公式中");
        }
        if (index == null) {
            throw new Unresolvable("“" + id + "”不是学段或学校的指标，请写指标编号");
        }
        return new Node.Meeting(call.function(), index, id);
    }
}
