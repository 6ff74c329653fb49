package org.duxue.workbooks.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void reducesLabelsToWhatDistinguishesThem() {
        assertThat(Plain.key("总　 计")).isEqualTo("总计");
        assertThat(Plain.key("其中：女")).isEqualTo("女");
        assertThat(Plain.key("#按学历分")).isEqualTo("按学历分");
        assertThat(Plain.key("一、教学及辅助用房")).isEqualTo("教学及辅助用房");
        assertThat(Plain.key("学校名称 *")).isEqualTo("学校名称");
        assertThat(Plain.key("占地面积（㎡）")).isEqualTo("占地面积(m2)");
    }

    @Test
    void takesUnitsOffHeadings() {
        assertThat(UnitText.split(Plain.key("教学仪器设备资产值（万元）")))
                .isEqualTo(new UnitText.Split("教学仪器设备资产值", java.util.Optional.of("万元")));
        assertThat(UnitText.split(Plain.key("县级以上骨干教师(小学)")).unit()).isEmpty();
    }

    @Test
    void convertsOnlyWhatMeasuresTheSame() {
        assertThat(UnitText.factor("元", "万元").orElseThrow()).isEqualByComparingTo("0.0001");
        assertThat(UnitText.factor("公顷", "m2").orElseThrow()).isEqualByComparingTo("10000");
        assertThat(UnitText.factor("名", "人").orElseThrow()).isEqualByComparingTo("1");
        assertThat(UnitText.factor("元", "m2")).isEmpty();
    }

    @Test
    void likensNamesByTheirPairsOfCharacters() {
        assertThat(Plain.likeness("清河区实验小学", "清河区实验小学")).isOne();
        assertThat(Plain.likeness("清河区实验小学", "清河区实验小学校")).isGreaterThan(0.85);
        assertThat(Plain.likeness("望江小学", "龙泉中学")).isZero();
    }
}
