package org.duxue.evaluation.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.evaluation.formula.Expr.Op;
import org.jspecify.annotations.Nullable;

/**
 * Reads formulas. Half-width and full-width signs mean the same; Chinese names may hold any sign, since the longest
 * known name is taken.
 *
 * <pre>
 *   or := and {或 and} ; and := not {且 not} ; not := 非 not | comparison ; comparison := sum [≥ sum]
 *   sum := product {± product} ; product := unary {×÷ unary} ; unary := − unary | primary
 *   primary := number[%] | “text” | 是 | 否 | name | function( [scope:] or {, or} ) | ( or )
 * </pre>
 */
public final class Parser {
    private static final String QUOTES = "\"'“‘";
    private static final String CLOSING = "\"'”’";

    private final Map<Character, List<String>> names = new HashMap<>();

    /** A reader that knows these names. */
    public Parser(Collection<String> known) {
        for (String name : known) {
            if (!name.isEmpty()) {
                names.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(name);
            }
        }
        names.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** Reads one formula. */
    public Expr parse(String text) throws FormulaInvalid {
        return new Reading(text).whole();
    }

    private final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        Expr whole() throws FormulaInvalid {
            Expr expr = or();
            space();
            if (at < text.length()) {
                throw fault(here(')') ? "多出一个右括号，请删去" : "“" + rest() + "”前缺少运算符，请补上 +、−、×、÷、且、或 等");
            }
            return expr;
        }

        private Expr or() throws FormulaInvalid {
            Expr left = and();
            while (word("或", "or", "||")) {
                left = new Expr.Binary(Op.OR, left, and());
            }
            return left;
        }

        private Expr and() throws FormulaInvalid {
            Expr left = not();
            while (word("且", "and", "&&")) {
                left = new Expr.Binary(Op.AND, left, not());
            }
            return left;
        }

        private Expr not() throws FormulaInvalid {
            space();
            boolean negated = knownName() == null && (word("非", "not") || (!text.startsWith("!=", at) && sign('!')));
            return negated ? new Expr.Not(not()) : comparison();
        }

        private Expr comparison() throws FormulaInvalid {
            Expr left = sum();
            Op op = comparator();
            if (op == null) {
                return left;
            }
            Expr.Binary found = new Expr.Binary(op, left, sum());
            int second = at;
            if (comparator() != null) {
                at = second;
                throw fault("比较不能连写，请用“且”连接两个比较");
            }
            return found;
        }

        private @Nullable Op comparator() {
            space();
            for (int length = 2; length >= 1; length--) {
                if (at + length <= text.length()) {
                    StringBuilder sign = new StringBuilder();
                    for (int i = at; i < at + length; i++) {
                        sign.append(Signs.plain(text.charAt(i)));
                    }
                    Op op = Signs.comparison(sign.toString());
                    if (op != null) {
                        at += length;
                        return op;
                    }
                }
            }
            return null;
        }

        private Expr sum() throws FormulaInvalid {
            Expr left = product();
            while (true) {
                if (sign('+')) {
                    left = new Expr.Binary(Op.PLUS, left, product());
                } else if (sign('-')) {
                    left = new Expr.Binary(Op.MINUS, left, product());
                } else {
                    return left;
                }
            }
        }

        private Expr product() throws FormulaInvalid {
            Expr left = unary();
            while (true) {
                if (sign('*')) {
                    left = new Expr.Binary(Op.TIMES, left, unary());
                } else if (sign('/')) {
                    left = new Expr.Binary(Op.OVER, left, unary());
                } else {
                    return left;
                }
            }
        }

        private Expr unary() throws FormulaInvalid {
            return sign('-') ? new Expr.Negate(unary()) : primary();
        }

        private Expr primary() throws FormulaInvalid {
            space();
            if (at >= text.length()) {
                throw fault("公式在此中断，请补上数字、数据项名称或括号内容");
            }
            if (sign('(')) {
                Expr inner = or();
                close();
                return inner;
            }
            char c = text.charAt(at);
            if (Signs.isDigit(c)) {
                return number();
            }
            int quote = QUOTES.indexOf(c);
            return quote >= 0 ? quoted(CLOSING.charAt(quote)) : named();
        }

        private Expr number() {
            int from = at;
            while (at < text.length() && (Signs.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            StringBuilder digits = new StringBuilder();
            for (int i = from; i < at; i++) {
                digits.append(Signs.plain(text.charAt(i)));
            }
            BigDecimal value = decimal(digits.toString());
            return new Expr.Num(value, sign('%'));
        }

        private BigDecimal decimal(String digits) {
            int second = digits.indexOf('.', digits.indexOf('.') + 1);
            if (digits.indexOf('.') >= 0 && second > 0) {
                at -= digits.length() - second;
                return new BigDecimal(digits.substring(0, second));
            }
            return new BigDecimal(digits);
        }

        private Expr quoted(char closing) throws FormulaInvalid {
            int end = text.indexOf(closing, at + 1);
            if (end < 0) {
                throw fault("引号没有结束，请补上" + closing);
            }
            String value = text.substring(at + 1, end);
            at = end + 1;
            return new Expr.Text(value);
        }

        private Expr named() throws FormulaInvalid {
            String run = run();
            String known = knownName();
            if (known == null || known.length() <= run.length()) {
                Function function = Function.named(run);
                int before = at;
                at += run.length();
                if (function != null && sign('(')) {
                    return call(function);
                }
                at = before;
            }
            if (known != null) {
                at += known.length();
                return new Expr.Name(known);
            }
            if (run.isEmpty()) {
                throw fault("不认识的符号“" + text.charAt(at) + "”，请改用数字、数据项名称或运算符");
            }
            at += run.length();
            if (sign('(')) {
                throw fault("没有函数“" + run + "”，请检查函数名");
            }
            return switch (run) {
                case "是", "true" -> new Expr.Truth(true);
                case "否", "false" -> new Expr.Truth(false);
                default -> new Expr.Name(run);
            };
        }

        private Expr call(Function function) throws FormulaInvalid {
            int start = at;
            String scope = function.aggregates() ? scope() : null;
            List<Expr> arguments = new ArrayList<>();
            arguments.add(or());
            while (sign(',')) {
                arguments.add(function == Function.CONVERT ? unit() : or());
            }
            close();
            if (!function.takes(arguments.size())) {
                at = start;
                throw fault("函数 " + function.english() + "（" + function.chinese() + "）需要 " + function.arity()
                        + " 个参数，写了 " + arguments.size() + " 个");
            }
            return new Expr.Call(function, scope, arguments);
        }

        private @Nullable String scope() {
            int before = at;
            space();
            String run = run();
            at += run.length();
            if (!run.isEmpty() && sign(':')) {
                return run;
            }
            at = before;
            return null;
        }

        private Expr unit() {
            space();
            int from = at;
            while (at < text.length() && Signs.plain(text.charAt(at)) != ')' && Signs.plain(text.charAt(at)) != ',') {
                at++;
            }
            String unit = text.substring(from, at).strip();
            boolean quoted = unit.length() > 1 && QUOTES.indexOf(unit.charAt(0)) >= 0;
            return new Expr.Text(quoted ? unit.substring(1, unit.length() - 1) : unit);
        }

        private void close() throws FormulaInvalid {
            if (!sign(')')) {
                throw fault("缺少右括号，请补上“)”");
            }
        }

        private String run() {
            int end = at;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            return text.substring(at, end);
        }

        /** The longest known name that starts here and is not merely the beginning of a longer word. */
        private @Nullable String knownName() {
            if (at >= text.length()) {
                return null;
            }
            for (String name : names.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(name, at) && endsWord(at + name.length())) {
                    return name;
                }
            }
            return null;
        }

        private boolean endsWord(int end) {
            return end >= text.length()
                    || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')
                    || "且或".indexOf(text.charAt(end)) >= 0;
        }

        private boolean word(String... words) {
            space();
            for (String word : words) {
                int end = at + word.length();
                boolean latin = word.charAt(0) < 128 && Character.isLetter(word.charAt(0));
                if (text.toLowerCase(Locale.ROOT).startsWith(word, at) && (!latin || endsWord(end))) {
                    at = end;
                    return true;
                }
            }
            return false;
        }

        private boolean sign(char sign) {
            space();
            if (here(sign)) {
                at++;
                return true;
            }
            return false;
        }

        private boolean here(char sign) {
            return at < text.length() && Signs.plain(text.charAt(at)) == sign;
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String rest() {
            return text.substring(at, Math.min(text.length(), at + 8));
        }

        private FormulaInvalid fault(String message) {
            return new FormulaInvalid(at + 1, message);
        }
    }
}
