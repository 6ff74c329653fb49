package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.List;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.Kindergarten.Group;

/** The forms of a kindergarten's base-level workbook from 2021 on. */
final class NewNurseryForms {
    private NewNurseryForms() {}

    static List<Form> of(Kindergarten garden) {
        Kindergarten.Staff staff = garden.staff();
        Kindergarten.Rooms rooms = garden.rooms();
        return List.of(
                new Form(
                        "教基2105",
                        "幼儿园班数",
                        "个",
                        1,
                        0,
                        1,
                        paths("合计", "托班", "小班", "中班", "大班", "混合班"),
                        List.of(line(
                                "总计",
                                garden.classCount(),
                                classes(garden, Group.NURSERY),
                                classes(garden, Group.SMALL),
                                classes(garden, Group.MIDDLE),
                                classes(garden, Group.BIG),
                                classes(garden, Group.MIXED)))),
                new Form(
                        "教基3111",
                        "幼儿园幼儿数",
                        "人",
                        1,
                        0,
                        2,
                        paths("在园幼儿数>合计", "在园幼儿数>托班", "在园幼儿数>小班", "在园幼儿数>中班", "在园幼儿数>大班", "在园幼儿数>混合班"),
                        List.of(line(
                                "总计",
                                garden.children(),
                                garden.children(Group.NURSERY),
                                garden.children(Group.SMALL),
                                garden.children(Group.MIDDLE),
                                garden.children(Group.BIG),
                                garden.children(Group.MIXED)))),
                new Form(
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
                                staff.others()))),
                new Form(
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
                                line("专任教师", staff.teachers(), null, staff.bachelor(), staff.diploma()))),
                new Form(
                        "教基5170",
                        "幼儿园校舍情况",
                        "平方米",
                        4,
                        0,
                        3,
                        paths("校舍建筑面积>合计", "校舍建筑面积>其中：租借面积"),
                        OldNurseryForms.rooms(rooms)),
                new Form(
                        "教基5176",
                        "幼儿园占地面积及其他办学条件",
                        "平方米、册",
                        1,
                        0,
                        3,
                        OldNurseryForms.GROUND,
                        List.of(line("总计", rooms.site(), rooms.green(), rooms.outdoorPlay(), rooms.books()))));
    }

    private static int classes(Kindergarten garden, Group group) {
        return garden.sizes(group).size();
    }
}
