package org.duxue.ground.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void keepsJustEnoughToRecogniseAPersonByWhoKnowsThem() {
        assertThat(Masking.mask(FieldClass.NAME, "欧阳文")).isEqualTo("欧＊＊");
        assertThat(Masking.mask(FieldClass.PHONE, "13812345678")).isEqualTo("138＊＊＊＊5678");
        assertThat(Masking.mask(FieldClass.PHONE, "110")).isEqualTo("＊＊＊");
        assertThat(Masking.mask(FieldClass.IDENTITY, "50010119800101123X")).isEqualTo("＊".repeat(14) + "123X");
        assertThat(Masking.mask(FieldClass.SECRET, "anything")).isEqualTo("＊＊＊");
        assertThat(Masking.mask(FieldClass.NAME, "")).isEmpty();
    }

    @Test
    void findsNumbersInsideSentencesButLeavesOrdinaryOnesAlone() {
        assertThat(Masking.text("联系 13912345678 或 50010119800101123X"))
                .isEqualTo("联系 139＊＊＊＊5678 或 " + "＊".repeat(14) + "123X");
        assertThat(Masking.text("学校代码 2150199001，在校生 1380 人")).isEqualTo("学校代码 2150199001，在校生 1380 人");
    }

    @Test
    void masksHoweverDeepThePersonalFieldLies() {
        Map<String, Object> masked = Masking.detail(
                Map.of("unit", Map.of("contactPhone", "13812345678"), "list", List.of("13812345678", 7), "n", 1));
        assertThat(masked.toString()).doesNotContain("13812345678").contains("138＊＊＊＊5678");
        assertThat(masked).containsEntry("n", 1);
    }
}
