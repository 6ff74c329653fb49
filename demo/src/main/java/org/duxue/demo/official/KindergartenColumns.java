package org.duxue.demo.official;

import java.util.ArrayList;
import java.util.List;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.Kindergarten.Group;
import org.duxue.demo.sheet.Column;

/** The columns of the kindergartens' wide export. */
public final class KindergartenColumns {
    private KindergartenColumns() {}

    public static List<Column<Kindergarten>> all() {
        List<Column<Kindergarten>> columns = new ArrayList<>();
        columns.add(Column.key("学校（机构）名称", Kindergarten::name));
        columns.add(Column.key("学校（机构）标识码", Kindergarten::code));
        columns.add(Column.key("统计三级", garden -> DemoDistrict.NAME));
        columns.add(Column.key("所在镇街", Kindergarten::town));
        columns.add(Column.key("城乡类型", garden -> garden.setting().belt().title()));
        columns.add(Column.key("办学类型", garden -> "幼儿园"));
        columns.add(Column.key("举办者", garden -> garden.ownership().founder()));
        columns.add(Column.key("是否普惠性幼儿园", garden -> garden.ownership() == Kindergarten.Ownership.PRIVATE ? "否" : "是"));
        columns.add(Column.key("是否小区配套幼儿园", garden -> garden.compound() ? "是" : "否"));
        columns.add(Column.key("是否乡镇中心幼儿园", garden -> garden.townCentre() ? "是" : "否"));
        columns.add(Column.count("班数>合计", Kindergarten::classCount));
        for (Group group : Group.values()) {
            columns.add(Column.count(
                    "班数>" + group.title(), garden -> garden.sizes(group).size()));
        }
        columns.add(Column.count("在园幼儿数>合计", Kindergarten::children));
        for (Group group : Group.values()) {
            columns.add(Column.count("在园幼儿数>" + group.title(), garden -> garden.children(group)));
        }
        staff(columns);
        rooms(columns);
        return columns;
    }

    private static void staff(List<Column<Kindergarten>> columns) {
        columns.add(Column.count("教职工数>合计", garden -> garden.staff().total()));
        columns.add(Column.count("教职工数>园长", garden -> garden.staff().heads()));
        columns.add(Column.count("教职工数>专任教师", garden -> garden.staff().teachers()));
        columns.add(Column.count("教职工数>卫生保健人员", garden -> garden.staff().health()));
        columns.add(Column.count("教职工数>保育员", garden -> garden.staff().carers()));
        columns.add(Column.count("教职工数>安全保卫人员", garden -> garden.staff().guards()));
        columns.add(Column.count("教职工数>其他", garden -> garden.staff().others()));
        columns.add(Column.count("专任教师>#按学历分>本科", garden -> garden.staff().bachelor()));
        columns.add(Column.count("专任教师>#按学历分>专科", garden -> garden.staff().diploma()));
        columns.add(Column.count("持教师资格证的园长和专任教师数", garden -> garden.staff().certified()));
    }

    private static void rooms(List<Column<Kindergarten>> columns) {
        String ground = "占地面积（平方米）>";
        columns.add(Column.count(ground + "计", garden -> garden.rooms().site()));
        columns.add(Column.count(ground + "其中>绿化用地面积", garden -> garden.rooms().green()));
        columns.add(
                Column.count(ground + "其中>室外游戏场地面积", garden -> garden.rooms().outdoorPlay()));
        String building = "校舍建筑面积（平方米）>";
        columns.add(Column.count(building + "计", garden -> garden.rooms().building()));
        columns.add(
                Column.count(building + "教学及辅助用房>活动室", garden -> garden.rooms().activity()));
        columns.add(
                Column.count(building + "教学及辅助用房>睡眠室", garden -> garden.rooms().sleeping()));
        columns.add(
                Column.count(building + "教学及辅助用房>卫生间", garden -> garden.rooms().toilet()));
        columns.add(
                Column.count(building + "教学及辅助用房>图书室", garden -> garden.rooms().library()));
        columns.add(Column.count(building + "行政办公用房", garden -> garden.rooms().office()));
        columns.add(Column.count(building + "生活用房", garden -> garden.rooms().living()));
        columns.add(Column.count("图书（册）", garden -> garden.rooms().books()));
    }
}
