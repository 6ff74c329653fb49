package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import org.duxue.cli.terminal.Terminal;
import org.duxue.cli.terminal.Words;
import org.junit.jupiter.api.Test;

class DuxueTest {
    @Test
    void helpsInChineseUnlessEnglishIsAskedFor() {
        assertThat(Run.of("--help").out()).contains("用法", "评估一个区县", "启动平台");
        assertThat(Run.of("--lang", "en", "--help").out()).contains("Usage", "Evaluates a district");
        assertThat(Run.in(Map.of("LANG", "en_GB.UTF-8"), "--help").out()).contains("Usage");
        assertThat(Run.in(Map.of("LANG", "C.UTF-8"), "--help").out()).contains("用法");
        assertThat(Run.of("evaluate", "--help").out()).contains("--as-of", "按哪一天判断有期限的放宽");
    }

    @Test
    void endsWithTwoWhenTheCommandIsNotUnderstood() {
        assertThat(Run.of().exit()).isEqualTo(2);
        assertThat(Run.of("evaluat").exit()).isEqualTo(2);
        Run missing = Run.of("evaluate", "balanced-development");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("缺少必填项：--data --out", "duxue evaluate --help");
        assertThat(Run.of("--lang", "fr", "pack", "list").err()).contains("只能是 zh 或 en");
    }

    @Test
    void endsWithOneAndNamesThePacksThereAreWhenOneIsUnknown() {
        Run run = Run.of("template", "balanced", "--out", "x.xlsx");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("balanced-development", "preschool-universal")
                .doesNotContain("Exception");
    }

    @Test
    void handsPlatformCommandsOnOrSaysHowTo() {
        Run run = Run.of("audit", "verify");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("./duxue audit", "DUXUE_PLATFORM");
    }

    @Test
    void listsShowsAndTestsPacks() {
        assertThat(Run.of("pack", "list").out()).contains("balanced-development", "义务教育优质均衡");
        assertThat(Run.of("--lang=en", "pack", "list").out())
                .contains("Balanced development", "Quality evaluation of compulsory schools");
        assertThat(Run.of("pack", "show", "quality-compulsory").out()).contains("P36", "审美与劳动素养");
        assertThat(Run.of("pack", "test", "quality-compulsory").exit()).isZero();
        assertThat(Run.of("pack", "lint", "quality-compulsory").out()).contains("发现 0 处", "分钟");
        assertThat(Run.of("pack", "show", "balanced-development").out()).contains("R7", "网络多媒体教室");
        Run test = Run.of("pack", "test", "balanced-development");
        assertThat(test.exit()).as(test.err()).isZero();
        assertThat(test.out()).contains("全部相符");
    }

    @Test
    void bothLanguagesSayEverything() {
        ResourceBundle chinese =
                Words.choose(new String[] {"--lang=zh"}, Map.of()).bundle();
        ResourceBundle english =
                Words.choose(new String[] {"--lang=en"}, Map.of()).bundle();
        assertThat(chinese.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(50);
    }

    @Test
    void drawsAProgressBarOfFixedLength() {
        assertThat(Terminal.bar("读取", 50, 100)).isEqualTo("读取 [" + "█".repeat(14) + "░".repeat(14) + "]  50%");
        assertThat(Terminal.bar("读取", 0, 0)).isEqualTo("读取 …");
    }
}
