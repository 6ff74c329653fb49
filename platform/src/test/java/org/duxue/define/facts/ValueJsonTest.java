package org.duxue.define.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.workbooks.rows.FactValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 812, 4061.5, 0.1, 0.30000000000000004, 123456789012345.0, 0.0001, -12.25})
    void givesANumberBackDigitByDigit(double number) {
        String json = ValueJson.write(new FactValue.Amount(number)).toString();
        assertThat(json).doesNotContain("E").doesNotContain("e");
        assertThat(ValueJson.read(json)).isEqualTo(new FactValue.Amount(number));
    }

    @Test
    void writesWholeNumbersWithoutAPoint() {
        assertThat(ValueJson.write(new FactValue.Amount(812)).toString()).isEqualTo("812");
        assertThat(ValueJson.write(new FactValue.Amount(1200)).toString()).isEqualTo("1200");
    }

    @Test
    void givesTextsFlagsAndListsBack() {
        for (FactValue value : List.of(
                new FactValue.Words("清河“实验”小学"),
                new FactValue.YesNo(false),
                new FactValue.Amounts(List.of(45.0, 44.5)))) {
            assertThat(ValueJson.read(ValueJson.write(value).toString())).isEqualTo(value);
        }
    }
}
