package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.Kindergarten.Group;

/** The forms of a kindergarten's base-level workbook from 2021 on. */
final class NewNurseryForms {
    private NewNurseryForms() {}

    static List<Form> of(Kindergarten garden) {
        return List.of(
                new Form(
                        "教基2105",
                        "幼儿园班数",
                        "个",
                        1,
                        0,
                        1,
                        groups(""),
                        List.of(totals(
                                garden.classCount(),
                                group -> garden.sizes(group).size()))),
                new Form(
                        "教基3111",
                        "幼儿园幼儿数",
                        "人",
                        1,
                        0,
                        2,
                        groups("在园幼儿数>"),
                        List.of(totals(garden.children(), garden::children))),
                staff(garden.staff()),
                degrees(garden.staff()),
                new Form(
                        "教基5170",
                        "幼儿园校舍情况",
                        "平方米",
                        4,
                        0,
                        3,
                        paths("校舍建筑面积>合计", "校舍建筑面积>其中：租借面积"),
                        OldNurseryForms.rooms(garden.rooms())),
                OldNurseryForms.ground("教基5176", "幼儿园占地面积及其他办学条件", "总计", garden.rooms()));
    }

    private static List<List<String>> groups(String above) {
        List<String> headings = new ArrayList<>(List.of(above + "合计"));
        for (Group group : Group.values()) {
            headings.add(above + group.title());
        }
        return paths(headings.toArray(String[]::new));
    }

    private static Form.Line totals(int all, ToIntFunction<Group> each) {
        List<Object> values = new ArrayList<>(List.of(all));
        for (Group group : Group.values()) {
            values.add(each.applyAsInt(group));
        }
        return line("总计", values.toArray());
    }

    private static Form staff(Kindergarten.Staff staff) {
        return new Form(
                "教基4148",
                "幼儿园教职工数",
                "人",
                1,
                0,
                2,
                paths("教职工数>合计", "教职工数>园长", "教职工数>专任教师", "教职工数>卫生保健人员", "教职工数>保育员", "教职工数>安全保卫人员", "教职工数>其他"),
                List.of(line(
                        "总计",
                        staff.total(),
                        staff.heads(),
                        staff.teachers(),
                        staff.health(),
                        staff.carers(),
                        staff.guards(),
                        staff.others())));
    }

    private static Form degrees(Kindergarten.Staff staff) {
        return new Form(
                "教基4159",
                "幼儿园园长、专任教师分学历情况",
                "人",
                1,
                0,
                2,
                paths("合计", "按学历分>研究生毕业", "按学历分>本科毕业", "按学历分>专科毕业", "按学历分>高中阶段毕业"),
                List.of(
                        line("总计", staff.heads() + staff.teachers()),
                        line("其中：女", staff.teachers()),
                        line("园长", staff.heads(), null, staff.heads()),
                        line("专任教师", staff.teachers(), null, staff.bachelor(), staff.diploma())));
    }
}
