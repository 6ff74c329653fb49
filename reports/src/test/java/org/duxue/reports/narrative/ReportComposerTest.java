package org.duxue.reports.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.duxue.reports.Advice;
import org.duxue.reports.Gaps;
import org.duxue.reports.Qinghe;
import org.duxue.reports.Subject;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Span;
import org.junit.jupiter.api.Test;

class ReportComposerTest {
    private final Subject subject = Qinghe.subject();

    private List<Block> blocks(Subject about) {
        return ReportComposer.compose(about, Gaps.of(about)).blocks();
    }

    private static String text(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Block.Paragraph p -> p.spans().stream().map(Span::text).collect(Collectors.joining());
                    case Block.Heading h -> h.text();
                    case Block.Annex a -> a.number() + a.title();
                    case Block.Table t -> t.caption() + t.rows();
                    default -> block.toString();
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void saysTheVerdictAndWhoIsBelowTheLineAndWhy() {
        assertThat(text(blocks(subject)))
                .contains("督导评估结论为：未通过", "一、总体结论", "（一）小学", "清河区桂花第2小学", "▼R4 3.76（≥4.50，83.7%）", "附件1各学校差距清单");
    }

    @Test
    void tellsSpecialCasesAndUnverifiedFigures() {
        assertThat(text(blocks(subject))).contains("不计校数校区并入主校", "清河区桂花小学东校区", "清河区小坪教学点", "尚未核实的标准数值");
    }

    @Test
    void everyCitedFigureStandsInTheIndexOfSources() {
        List<Block> blocks = blocks(subject);
        List<Integer> cited = blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).spans().stream())
                .map(Span::citation)
                .filter(number -> number != null)
                .distinct()
                .toList();
        Block.Table index = (Block.Table) blocks.getLast();
        List<String> listed =
                index.rows().stream().map(row -> row.getFirst().text()).toList();
        assertThat(cited).isNotEmpty();
        assertThat(listed).containsAll(cited.stream().map(String::valueOf).toList());
    }

    @Test
    void tellsThePlanOnlyWhenThereIsOne() {
        Advice plan = new Advice(
                List.of(new Advice.Step("5099010010", "清河区桂花第2小学", "", "教学及辅助用房面积", "m2", 672, 2_150_400)),
                2_150_400,
                true,
                List.of("单价为参考价"));
        assertThat(text(blocks(subject))).doesNotContain("最低成本");
        assertThat(text(blocks(subject.with(plan)))).contains("最低成本达标方案", "合计215.04万元", "全部达到要求", "单价为参考价");
    }

    @Test
    void numbersInChineseUpToNinetyNine() {
        assertThat(List.of(Outline.chinese(1), Outline.chinese(10), Outline.chinese(11), Outline.chinese(20)))
                .containsExactly("一", "十", "十一", "二十");
        assertThat(Outline.chinese(99)).isEqualTo("九十九");
    }
}
