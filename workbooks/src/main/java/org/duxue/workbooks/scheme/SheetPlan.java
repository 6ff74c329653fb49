package org.duxue.workbooks.scheme;

import java.util.List;

/**
 * A sheet of the workbook: one heading row, one thing a row. Written and read by the same plan.
 *
 * @param required whether a workbook without it cannot be read
 */
record SheetPlan(String name, List<Column> columns, boolean required) {
    /**
     * A column.
     *
     * @param width in characters
     * @param words the words of its drop-down, or none
     */
    record Column(String heading, int width, List<String> words) {
        static Column text(String heading, int width) {
            return new Column(heading, width, List.of());
        }

        static Column choice(String heading, Words<?> words) {
            return new Column(heading, 12, words.all());
        }
    }

    static final String ID = "编号";
    static final String NAME = "名称";
    static final String NAME_EN = "英文名称";
    static final String CLAUSE = "条文";
    static final String SOURCE = "出处";
    static final String VERIFIED = "已核对";
    static final String WEIGHT = "权重";
    static final String PARENT = "上级编号";
    static final String RANK = "层级";
    static final String SUM = "同级合计";
    static final String POINT = "观测点";
    static final String MINUTES = "分钟";
    static final String STEP = "等级";

    static final SheetPlan BASICS = new SheetPlan("方案", List.of(Column.text("项目", 22), Column.text("内容", 70)), true);
    static final SheetPlan GROUNDS = new SheetPlan(
            "依据",
            List.of(Column.text(CLAUSE, 70), Column.text(SOURCE, 50), Column.choice(VERIFIED, Words.YES_NO)),
            false);
    static final SheetPlan PHASES = new SheetPlan(
            "阶段",
            List.of(Column.text(ID, 18), Column.text(NAME, 24), Column.text(NAME_EN, 30), Column.text("天数", 8)),
            false);
    static final SheetPlan ROLES = new SheetPlan(
            "分工",
            List.of(Column.text(ID, 18), Column.text(NAME, 20), Column.text(NAME_EN, 24), Column.text("职责", 60)),
            false);
    static final SheetPlan SCALE = new SheetPlan(
            "评定等级",
            List.of(
                    Column.text(ID, 8),
                    Column.text(NAME, 14),
                    Column.text(NAME_EN, 22),
                    Column.text("得分率", 10),
                    Column.choice("须写理由", Words.YES_NO)),
            true);
    static final SheetPlan GRADES = new SheetPlan(
            "等次",
            List.of(
                    Column.text(ID, 16),
                    Column.text(NAME, 14),
                    Column.text(NAME_EN, 22),
                    Column.text("总分不低于", 12),
                    Column.text("各领域得分率不低于", 20),
                    Column.text("等级数量条件", 40),
                    Column.choice("附整改条件", Words.YES_NO)),
            true);
    static final SheetPlan RED_LINES = new SheetPlan(
            "底线",
            List.of(
                    Column.text(ID, 8),
                    Column.text(NAME, 40),
                    Column.text(NAME_EN, 40),
                    Column.text("最高等次", 16),
                    Column.text(CLAUSE, 50),
                    Column.text(SOURCE, 40),
                    Column.choice(VERIFIED, Words.YES_NO)),
            false);
    static final SheetPlan TREE = new SheetPlan(
            "领域与指标",
            List.of(
                    Column.choice(RANK, Words.RANK),
                    Column.text(ID, 10),
                    Column.text(NAME, 36),
                    Column.text(PARENT, 10),
                    Column.text(WEIGHT, 9),
                    Column.text(SUM, 9),
                    Column.text(NAME_EN, 36),
                    Column.text(CLAUSE, 50),
                    Column.text(SOURCE, 36),
                    Column.choice(VERIFIED, Words.YES_NO)),
            true);
    /** One column for each step of the scale is added. */
    static final SheetPlan POINTS = new SheetPlan(
            POINT,
            List.of(
                    Column.text(ID, 8),
                    Column.text("名称（以“领域与指标”为准）", 28),
                    Column.text("考查要点", 40),
                    Column.choice("谁先答", Words.ASK),
                    Column.text("查看方法", 24),
                    Column.text(MINUTES, 7),
                    Column.text("适用条件", 24),
                    Column.text("对照数据项", 20),
                    Column.choice("评定方式", Words.HOW),
                    Column.text("公式", 36),
                    Column.text("单位", 8),
                    Column.text("小数位", 8),
                    Column.choice("方向", Words.BETTER)),
            true);

    static final SheetPlan DEDUCTIONS = new SheetPlan(
            "扣分项",
            List.of(
                    Column.text(POINT, 10),
                    Column.text(ID, 16),
                    Column.text(NAME, 40),
                    Column.text(NAME_EN, 40),
                    Column.text("每次扣（%）", 12)),
            false);
    static final SheetPlan EVIDENCE = new SheetPlan(
            "佐证",
            List.of(
                    Column.text(POINT, 10),
                    Column.text(ID, 20),
                    Column.text(NAME, 40),
                    Column.text(NAME_EN, 40),
                    Column.choice("形式", Words.FORM),
                    Column.text(MINUTES, 7)),
            false);
    static final SheetPlan ELEMENTS = new SheetPlan(
            "数据项",
            List.of(
                    Column.text(ID, 24),
                    Column.text(NAME, 28),
                    Column.text(NAME_EN, 32),
                    Column.choice("类型", Words.KIND),
                    Column.text("单位", 8),
                    Column.choice(RANK, Words.LEVEL),
                    Column.text("学段", 16),
                    Column.choice("必填", Words.YES_NO),
                    Column.text("谁填", 12),
                    Column.choice("可相加", Words.YES_NO),
                    Column.text("最小", 10),
                    Column.text("最大", 10),
                    Column.text("选项", 24),
                    Column.text("别名", 24),
                    Column.text("说明", 50)),
            false);
    static final SheetPlan PARAMETERS = new SheetPlan(
            "参数",
            List.of(
                    Column.text(ID, 20),
                    Column.text(NAME, 24),
                    Column.text(NAME_EN, 28),
                    Column.text("单位", 8),
                    Column.text("数值", 12),
                    Column.text(CLAUSE, 50),
                    Column.text(SOURCE, 40),
                    Column.choice(VERIFIED, Words.YES_NO)),
            false);
    static final SheetPlan OUTLINE = new SheetPlan(
            "报告提纲",
            List.of(
                    Column.text(ID, 16),
                    Column.text("标题", 30),
                    Column.text("英文标题", 34),
                    Column.choice("写什么", Words.PART),
                    Column.text("写法", 60)),
            false);

    static final List<SheetPlan> ALL = List.of(
            BASICS,
            SCALE,
            GRADES,
            RED_LINES,
            TREE,
            POINTS,
            EVIDENCE,
            DEDUCTIONS,
            ELEMENTS,
            PARAMETERS,
            PHASES,
            ROLES,
            OUTLINE,
            GROUNDS);

    /** The same with further columns. */
    SheetPlan with(List<Column> more) {
        return new SheetPlan(
                name,
                java.util.stream.Stream.concat(columns.stream(), more.stream()).toList(),
                required);
    }

    int column(String heading) {
        return columns.stream().map(Column::heading).toList().indexOf(heading);
    }

    /** The rows of {@link #BASICS}: what a scheme says once. */
    enum Basic {
        ID("方案编号"),
        VERSION("来自版本"),
        TITLE("方案名称"),
        TITLE_EN("方案英文名称"),
        UNIT("被评单位"),
        UNIT_EN("被评单位英文"),
        TEAM("督导组至少人数"),
        RATERS("每点评定人数"),
        BLIND("背靠背评定"),
        MERGE("多人评定取"),
        APART("允许相差等级数"),
        REPORT("评估报告标题"),
        REPORT_EN("评估报告英文标题");

        private final String label;

        Basic(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
