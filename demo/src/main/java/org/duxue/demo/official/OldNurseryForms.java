package org.duxue.demo.official;

import static org.duxue.demo.official.Form.line;
import static org.duxue.demo.official.Form.paths;

import java.util.List;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.Kindergarten.Group;

/** The forms of a kindergarten's base-level workbook up to 2020/21, in the layout of a real one. */
final class OldNurseryForms {
    private static final List<List<String>> GROUND =
            paths("占地面积（平方米）>计", "占地面积（平方米）>其中>绿化用地面积", "占地面积（平方米）>其中>运动场地面积", "图书（册）");

    private OldNurseryForms() {}

    static List<Form> of(Kindergarten garden) {
        return List.of(
                classes(garden),
                children(garden),
                staff(garden.staff()),
                new Form("基础基511", "幼儿园校舍情况", "平方米", 2, 0, 2, paths("校舍建筑面积>合计", "校舍建筑面积>框架结构"), rooms(garden.rooms())),
                ground("基础基521", "幼儿园、特殊教育学校占地面积及其他办学条件", "总 计", garden.rooms()));
    }

    private static Form classes(Kindergarten garden) {
        return new Form(
                "基础基211",
                "幼儿园、幼儿班班数",
                "个",
                1,
                0,
                1,
                paths("合计", "托班", "小班", "中班", "大班"),
                List.of(line(
                        "总  计",
                        garden.classCount(),
                        garden.sizes(Group.NURSERY).size(),
                        garden.sizes(Group.SMALL).size(),
                        garden.sizes(Group.MIDDLE).size(),
                        garden.sizes(Group.BIG).size())));
    }

    private static Form children(Kindergarten garden) {
        return new Form(
                "基础基311",
                "幼儿园、幼儿班分年龄幼儿数",
                "人",
                1,
                0,
                2,
                paths("入园（班）人数", "在园（班）人数>合计", "在园（班）人数>托班", "在园（班）人数>小班", "在园（班）人数>中班", "在园（班）人数>大班"),
                List.of(line(
                        "总  计",
                        garden.children(Group.SMALL),
                        garden.children(),
                        garden.children(Group.NURSERY),
                        garden.children(Group.SMALL),
                        garden.children(Group.MIDDLE),
                        garden.children(Group.BIG))));
    }

    private static Form staff(Kindergarten.Staff staff) {
        return new Form(
                "基础基411",
                "幼儿园教职工",
                "人",
                1,
                0,
                2,
                paths("教职工数>合计", "教职工数>园长", "教职工数>专任教师", "教职工数>卫生保健人员", "教职工数>保育员", "教职工数>其他", "代课教师", "兼任教师"),
                List.of(
                        line(
                                "总 计",
                                staff.total(),
                                staff.heads(),
                                staff.teachers(),
                                staff.health(),
                                staff.carers(),
                                staff.guards() + staff.others()),
                        line("女", staff.total() - staff.guards(), staff.heads(), staff.teachers()),
                        line("少数民族"),
                        line("在编人员", null, null, null, null, null, null, "*", "*")));
    }

    /** Ground and books, alike in both generations. */
    static Form ground(String number, String title, String total, Kindergarten.Rooms rooms) {
        return new Form(
                number,
                title,
                "",
                1,
                0,
                3,
                GROUND,
                List.of(line(total, rooms.site(), rooms.green(), rooms.outdoorPlay(), rooms.books())));
    }

    static List<Form.Line> rooms(Kindergarten.Rooms rooms) {
        double teaching = rooms.activity() + rooms.sleeping() + rooms.toilet() + rooms.library();
        return List.of(
                line("总 计", rooms.building(), null),
                line("其中：危房", null, "*"),
                line("当年新增校舍", null, "*"),
                line("一、教学及辅助用房", teaching, null),
                line("活动室", rooms.activity(), null),
                line("卫生间", rooms.toilet(), null),
                line("睡眠室", rooms.sleeping(), null),
                line("保健室", null, null),
                line("图书室", rooms.library(), null),
                line("二、行政办公用房", rooms.office(), null),
                line("其中：教师办公室", rooms.office(), null),
                line("三、生活用房", rooms.living(), null),
                line("其中：厨房", rooms.living(), null),
                line("四、其他用房", rooms.building() - teaching - rooms.office() - rooms.living(), null));
    }
}
