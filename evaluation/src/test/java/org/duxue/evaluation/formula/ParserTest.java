package org.duxue.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.duxue.evaluation.formula.Expr.Binary;
import org.duxue.evaluation.formula.Expr.Name;
import org.duxue.evaluation.formula.Expr.Num;
import org.duxue.evaluation.formula.Expr.Op;
import org.junit.jupiter.api.Test;

/** The formula language is read as it is meant, and its errors name place and remedy. */
class ParserTest {
    private static final List<String> NAMES = List.of("在校生数", "体育、艺术（美术、音乐）教师数", "公办或普惠", "pupils", "小学在校生数", "小学");
    private static final List<Op> OPS = List.of(Op.values());
    private final Parser parser = new Parser(NAMES);

    @Test
    void bindsProductsTighterThanSumsAndSumsTighterThanComparisons() throws FormulaInvalid {
        assertThat(parser.parse("1 + 2 × pupils ≥ 3"))
                .isEqualTo(new Binary(
                        Op.AT_LEAST,
                        new Binary(Op.PLUS, num("1"), new Binary(Op.TIMES, num("2"), new Name("pupils"))),
                        num("3")));
    }

    @Test
    void readsHalfWidthFullWidthAndWordsAlike() throws FormulaInvalid {
        Expr plain = parser.parse("(pupils+1)*2>=3 and not(pupils==4)");
        assertThat(parser.parse("（pupils＋１）×2 ≥ 3 且 非（pupils＝4）")).isEqualTo(plain);
        assertThat(parser.parse("(pupils + 1) * 2 >= 3 && !(pupils = 4)")).isEqualTo(plain);
        assertThat(parser.parse("10 / 2 − 1")).isEqualTo(parser.parse("10 ÷ 2 - 1"));
    }

    @Test
    void takesTheLongestKnownNameEvenWithSignsInIt() throws FormulaInvalid {
        assertThat(parser.parse("体育、艺术（美术、音乐）教师数 ÷ 在校生数"))
                .isEqualTo(new Binary(Op.OVER, new Name("体育、艺术（美术、音乐）教师数"), new Name("在校生数")));
        assertThat(parser.parse("公办或普惠")).isEqualTo(new Name("公办或普惠"));
        assertThat(parser.parse("小学在校生数")).isEqualTo(new Name("小学在校生数"));
        assertThat(parser.parse("在校生数 = 1或在校生数=2")).isInstanceOf(Binary.class);
    }

    @Test
    void readsPercentsTextsScopesAndUnits() throws FormulaInvalid {
        assertThat(parser.parse("85%")).isEqualTo(new Num(new BigDecimal("85"), true));
        assertThat(parser.parse("pupils = '教学点'")).isEqualTo(parser.parse("pupils = “教学点”"));
        assertThat(parser.parse("sum(小学：pupils)"))
                .isEqualTo(new Expr.Call(Function.SUM, "小学", List.of(new Name("pupils"))));
        assertThat(parser.parse("换算(在校生数, 百人)"))
                .isEqualTo(new Expr.Call(Function.CONVERT, null, List.of(new Name("在校生数"), new Expr.Text("百人"))));
        assertThat(parser.parse("如果(pupils > 1, 或零(pupils), 进一(pupils))")).isInstanceOf(Expr.Call.class);
    }

    @Test
    void namesPlaceAndRemedyOfEveryError() {
        assertThat(fault("pupils +")).contains("第 9 个字符处").contains("请补上");
        assertThat(fault("(pupils + 1")).contains("缺少右括号").contains("请补上");
        assertThat(fault("pupils)")).contains("第 7 个字符处").contains("多出一个右括号");
        assertThat(fault("pupils 在校生数")).contains("第 8 个字符处").contains("缺少运算符");
        assertThat(fault("1 < 2 < 3")).contains("比较不能连写");
        assertThat(fault("没有的函数(1)")).contains("没有函数“没有的函数”");
        assertThat(fault("if(1)")).contains("需要 3 个参数，写了 1 个");
        assertThat(fault("pupils = “教学点")).contains("引号没有结束");
        assertThat(fault("pupils # 2")).contains("第 8 个字符处");
        assertThat(fault("1.2.3")).contains("第 4 个字符处");
        assertThat(fault("")).contains("公式在此中断");
    }

    @Test
    void readingWhatWasPrintedGivesTheSameTree() throws FormulaInvalid {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 2000; round++) {
            Expr expr = any(random, 4);
            assertThat(parser.parse(expr.print())).as(expr.print()).isEqualTo(expr);
        }
    }

    private static Expr any(RandomGenerator random, int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> new Num(BigDecimal.valueOf(random.nextInt(10000), random.nextInt(4)), random.nextBoolean());
                case 1 -> new Expr.Text("镇区");
                case 2 -> new Expr.Truth(random.nextBoolean());
                default -> new Name(NAMES.get(random.nextInt(NAMES.size())));
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Expr.Negate(any(random, depth - 1));
            case 1 -> new Expr.Not(any(random, depth - 1));
            case 2 -> new Expr.Call(Function.MIN, null, List.of(any(random, depth - 1), any(random, depth - 1)));
            case 3 -> new Expr.Call(Function.CONVERT, null, List.of(any(random, depth - 1), new Expr.Text("元/生")));
            case 4 -> new Expr.Call(Function.SUM, "school", List.of(any(random, depth - 1)));
            default -> {
                Op op = OPS.get(random.nextInt(OPS.size()));
                yield new Binary(op, any(random, depth - 1), any(random, depth - 1));
            }
        };
    }

    private String fault(String text) {
        FormulaInvalid thrown = catchThrowableOfType(FormulaInvalid.class, () -> parser.parse(text));
        return thrown == null ? "no fault" : String.valueOf(thrown.getMessage());
    }

    private static Num num(String text) {
        return new Num(new BigDecimal(text), false);
    }
}
