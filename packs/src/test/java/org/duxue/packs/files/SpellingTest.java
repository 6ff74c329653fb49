package org.duxue.packs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> KNOWN = List.of("comparison", "decimals", "roll_up", "unit_rule", "在校生数");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Spelling.nearest("comparision", KNOWN)).contains("comparison");
        assertThat(Spelling.nearest("Decimal", KNOWN)).contains("decimals");
        assertThat(Spelling.nearest("在校学生数", KNOWN)).contains("在校生数");
    }

    @Test
    void takesHyphensAndCapitalsForTheSame() {
        assertThat(Spelling.nearest("rollUp", KNOWN)).contains("roll_up");
        assertThat(Spelling.nearest("unit-rule", KNOWN)).contains("unit_rule");
    }

    @Test
    void asksNothingWhenNoWordIsNear() {
        assertThat(Spelling.nearest("floor", KNOWN)).isEmpty();
        assertThat(Spelling.hint("floor", KNOWN)).isEmpty();
    }
}
