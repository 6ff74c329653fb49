package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.duxue.demo.school.StagePart;
import org.jspecify.annotations.Nullable;

/** The teachers' forms from 2021 on: by course and degree, primary (4155) and secondary (4156). */
final class NewTeacherForms {
    private NewTeacherForms() {}

    static Form primary(StagePart part) {
        StagePart.Teachers t = part.teachers();
        StagePart.Degrees d = t.degrees();
        StagePart.Courses c = t.own();
        int rest = t.total() - c.total();
        return new Form(
                "教基4155",
                "小学专任教师分课程、分学历情况",
                "人",
                1,
                0,
                2,
                paths(
                        "合计", "道德与法治", "语文", "数学", "外语", "科学", "信息科技", "劳动", "综合实践活动", "体育与健康", "艺术>计", "艺术>音乐",
                        "艺术>美术", "艺术>艺术", "其他"),
                List.of(
                        line(
                                "总计",
                                t.total(),
                                null,
                                rest / 2,
                                rest - rest / 2,
                                null,
                                null,
                                null,
                                null,
                                null,
                                c.sport(),
                                c.arts(),
                                c.music(),
                                c.fineArt(),
                                c.art(),
                                null),
                        line("其中：女", t.women()),
                        line("少数民族"),
                        line("博士研究生毕业", d.doctor()),
                        line("硕士研究生毕业", d.master()),
                        line("本科毕业", d.bachelor()),
                        line("专科毕业", d.diploma()),
                        line("高中阶段毕业及以下", d.below())));
    }

    static Form secondary(@Nullable StagePart junior, @Nullable StagePart senior) {
        List<Form.Line> lines = new ArrayList<>();
        if (junior != null) {
            lines.addAll(secondaryLines("初中", junior.teachers()));
        }
        if (senior != null) {
            lines.addAll(secondaryLines("高中", senior.teachers()));
        }
        return new Form(
                "教基4156",
                "中学专任教师分课程、分学历情况",
                "人",
                1,
                0,
                2,
                paths(
                        "合计", "道德与法治", "语文", "数学", "英语", "日语", "俄语", "物理", "化学", "生物学", "历史与社会", "地理", "历史", "科学",
                        "信息科技", "通用技术", "劳动", "综合实践活动", "体育与健康", "音乐", "美术", "艺术", "其他"),
                lines);
    }

    private static List<Form.Line> secondaryLines(String stage, StagePart.Teachers t) {
        List<@Nullable Object> first = new ArrayList<>(Collections.nCopies(23, (Object) null));
        int rest = t.total() - t.own().total();
        first.set(0, t.total());
        first.set(2, rest / 3);
        first.set(3, rest / 3);
        first.set(4, rest - 2 * (rest / 3));
        first.set(18, t.own().sport());
        first.set(19, t.own().music());
        first.set(20, t.own().fineArt());
        first.set(21, t.own().art());
        StagePart.Degrees d = t.degrees();
        return Arrays.asList(
                new Form.Line(stage, first),
                line("其中：女", t.women()),
                line("少数民族"),
                line("在编人员", t.total()),
                line("博士研究生毕业", d.doctor()),
                line("硕士研究生毕业", d.master()),
                line("本科毕业", d.bachelor()),
                line("专科毕业", d.diploma()),
                line("高中阶段毕业及以下", d.below()));
    }
}
