package org.duxue.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfficialTest {
    @Test
    void roundsHalfUpOnTheDecimalThatWasTyped() {
        assertThat(Official.number(2.395, 2)).isEqualTo("2.40");
        assertThat(Official.number(1.005, 2)).isEqualTo("1.01");
        assertThat(Official.number(0.4505, 3)).isEqualTo("0.451");
    }

    @Test
    void saysInWordsWhatCannotBeComputed() {
        assertThat(Official.number(Double.NaN, 2)).isEqualTo("无法计算");
        assertThat(Official.quantity(Double.NaN, 2, "m2")).isEqualTo("无法计算");
    }

    @Test
    void separatesThousandsOnBothSidesOfZero() {
        assertThat(Official.grouped(1234567.891, 2)).isEqualTo("1,234,567.89");
        assertThat(Official.grouped(-123456, 0)).isEqualTo("-123,456");
        assertThat(Official.grouped(999, 0)).isEqualTo("999");
    }

    @Test
    void writesDatesAndUnitsAsOfficialPapersDo() {
        assertThat(Official.date(LocalDate.of(2025, 9, 1))).isEqualTo("2025年9月1日");
        assertThat(Official.quantity(4.5, 2, "m2/人")).isEqualTo("4.50m²/人");
    }
}
