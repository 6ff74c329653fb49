package org.duxue.workbooks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void readsFullWidthDigitsSpacesAndThousands() {
        assertThat(number("１２３．５")).isEqualByComparingTo("123.5");
        assertThat(number(" 1,234,567.25 ")).isEqualByComparingTo("1234567.25");
        assertThat(number("\u00A01\u30002 ")).isEqualByComparingTo("12");
        assertThat(number("'0350")).isEqualByComparingTo("350");
        assertThat(number("1.2E+05")).isEqualByComparingTo("120000");
        assertThat(number("－5")).isEqualByComparingTo("-5");
    }

    @Test
    void keepsTheUnitThatWasTyped() {
        assertThat(NumberText.read("350 人"))
                .isEqualTo(new NumberText.Amount(new BigDecimal("350"), java.util.Optional.of("人")));
        assertThat(NumberText.read("1200㎡"))
                .isEqualTo(new NumberText.Amount(new BigDecimal("1200"), java.util.Optional.of("m2")));
    }

    @Test
    void takesNoLookalikeForADigit() {
        for (String text :
                List.of("①", "5²", "½", "三十五", "Ⅲ", "约1900人", "1,23", "12,34,567", "1.2.3", "O1", "1 or 2", "++1")) {
            assertThat(NumberText.read(text)).as(text).isInstanceOf(NumberText.NoNumber.class);
        }
    }

    @Test
    void tellsNotApplicableFromZeroAndFromBlank() {
        for (String text : List.of("*", "＊", "—", "-", "/", "不适用")) {
            assertThat(NumberText.read(text)).as(text).isInstanceOf(NumberText.NotApplicable.class);
        }
        assertThat(NumberText.read("　 ")).isInstanceOf(NumberText.Blank.class);
        assertThat(number("0")).isZero();
    }

    @Test
    void readsBackWhateverAPersonOrAProgramWrites() {
        Random random = new Random(20261124);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal number =
                    BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), random.nextInt(5));
            String plain = number.toPlainString();
            assertThat(number(plain)).isEqualByComparingTo(number);
            assertThat(number(String.format(Locale.ROOT, "%,." + number.scale() + "f", number)))
                    .isEqualByComparingTo(number);
            assertThat(number(fullWidth(plain))).isEqualByComparingTo(number);
            assertThat(number(spaced(plain, random))).isEqualByComparingTo(number);
        }
    }

    @Test
    void neverThrowsWhateverStandsInTheCell() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(8); k >= 0; k--) {
                text.append("0123456789.,-+eE% 　人元*/①三".charAt(random.nextInt(25)));
            }
            assertThat(NumberText.read(text.toString())).isNotNull();
        }
    }

    private static BigDecimal number(String text) {
        return ((NumberText.Amount) NumberText.read(text)).number();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    private static String spaced(String text, Random random) {
        StringBuilder spaced = new StringBuilder();
        text.chars().forEach(c -> spaced.append((char) c).append(random.nextBoolean() ? "\u3000" : ""));
        return spaced.toString();
    }
}
