package org.duxue.demo.official;

import java.util.List;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.School;
import org.duxue.demo.sheet.Book;
import org.duxue.demo.sheet.Grid;

/** The base-level workbook of one school: cover, list of forms, identity, then one sheet per form. */
public final class BaseWorkbook {
    private BaseWorkbook() {}

    /** The generation from 2021 on: sheets {@code 教基NNNN_办学类型}. */
    public static Book of(School school, int year) {
        return later(new Unit(school), NewForms.of(school), year);
    }

    public static Book of(Kindergarten kindergarten, int year) {
        return later(new Unit(kindergarten), NewNurseryForms.of(kindergarten), year);
    }

    /** The generation up to 2020/21: sheets {@code 基础基NNN} between printed letters and numbers. */
    public static Book before2021(School school, int year) {
        return earlier(new Unit(school), OldForms.of(school), year);
    }

    public static Book before2021(Kindergarten kindergarten, int year) {
        return earlier(new Unit(kindergarten), OldNurseryForms.of(kindergarten), year);
    }

    /** What the identity form says. */
    private record Unit(
            String code, String name, String type, String typeCode, String setting, String settingCode, String town) {
        Unit(School school) {
            this(
                    school.code(),
                    school.name(),
                    school.type().title(),
                    school.type().code(),
                    school.identity().setting().title(),
                    school.identity().setting().code(),
                    school.identity().town());
        }

        Unit(Kindergarten garden) {
            this(
                    garden.code(),
                    garden.name(),
                    "幼儿园",
                    "111",
                    garden.setting().title(),
                    garden.setting().code(),
                    garden.town());
        }
    }

    private static Book later(Unit unit, List<Form> forms, int year) {
        Book book = new Book();
        book.sheet("封面", grid -> cover(grid, "教  育  事  业  统  计  调  查  表", unit, year));
        book.sheet("教基1001_" + unit.type, grid -> laterIdentity(grid, unit));
        for (Form form : forms) {
            book.sheet(form.number() + "_" + unit.type, form::draw);
        }
        return book;
    }

    private static Book earlier(Unit unit, List<Form> forms, int year) {
        Book book = new Book();
        book.sheet("封面", grid -> cover(grid, "基  础  教  育  基  层  统  计  调  查  表", unit, year));
        book.sheet("目录", grid -> contents(grid, forms));
        book.sheet("基础基111", grid -> earlierIdentity(grid, unit, year));
        for (Form form : forms) {
            book.sheet(form.number(), form::drawWithLabels);
        }
        return book;
    }

    private static void cover(Grid grid, String title, Unit unit, int year) {
        grid.put(2, 2, title, Grid.Look.TITLE).merge(2, 2, 2, 7, Grid.Look.TITLE);
        grid.put(3, 2, "（" + year + " /" + (year + 1) + " 学年初）", Grid.Look.NOTE).merge(3, 2, 3, 7, Grid.Look.NOTE);
        grid.put(5, 6, "制表机关：教 育 部", Grid.Look.NOTE);
        grid.put(9, 3, "学校（机构）", Grid.Look.LABEL);
        grid.put(10, 2, "名 称", Grid.Look.LABEL).put(10, 3, unit.name, Grid.Look.LABEL);
        grid.put(11, 2, "代 码", Grid.Look.LABEL).put(11, 3, unit.code, Grid.Look.LABEL);
        grid.width(3, 34);
    }

    private static void contents(Grid grid, List<Form> forms) {
        grid.put(3, 2, "目录", Grid.Look.TITLE);
        for (int i = 0; i < forms.size(); i++) {
            grid.put(4 + i, 2, "全国", Grid.Look.NOTE);
            grid.put(4 + i, 3, forms.get(i).number(), Grid.Look.NOTE);
            grid.put(4 + i, 4, forms.get(i).title(), Grid.Look.NOTE);
        }
        grid.width(3, 14).width(4, 44);
    }

    /** Item and content; the kind of school stands in line 25. */
    private static void laterIdentity(Grid grid, Unit unit) {
        List<String> items = List.of(
                "学校（机构）标识码",
                "学校（机构）名称",
                "学校（机构）英文名称",
                "学校（机构）地址",
                "邮政编码",
                "办公电话",
                "单位电子信箱",
                "统一社会信用代码",
                "成立年月",
                "所在地经度",
                "所在地纬度",
                "所在地城乡类型",
                "所在地城乡类型代码",
                "属地管理教育行政部门",
                "属地管理教育行政部门代码",
                "举办者类型",
                "举办者代码",
                "性质类别",
                "规定年制（小学）",
                "规定年制（初中）",
                "入学年龄（小学）",
                "入学年龄（初中）",
                "办学类型",
                "办学类型代码");
        grid.put(0, 0, "学校（机构）统计调查表", Grid.Look.TITLE).merge(0, 0, 0, 2, Grid.Look.TITLE);
        grid.put(1, 0, "教基1001", Grid.Look.NOTE);
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            grid.put(2 + i, 0, item, Grid.Look.LABEL).merge(2 + i, 0, 2 + i, 1, Grid.Look.LABEL);
            grid.put(2 + i, 2, content(item, unit), Grid.Look.VALUE);
        }
        grid.width(0, 30).width(2, 34);
    }

    private static String content(String item, Unit unit) {
        return switch (item) {
            case "学校（机构）标识码" -> unit.code;
            case "学校（机构）名称" -> unit.name;
            case "学校（机构）地址" -> "清河区" + unit.town;
            case "所在地城乡类型" -> unit.setting;
            case "所在地城乡类型代码" -> unit.settingCode;
            case "属地管理教育行政部门" -> "清河区教育委员会";
            case "办学类型" -> unit.type;
            case "办学类型代码" -> unit.typeCode;
            default -> "";
        };
    }

    /** Headings above their contents, as in the printed form. */
    private static void earlierIdentity(Grid grid, Unit unit, int year) {
        for (int c = 0; c < 12; c++) {
            grid.put(0, c, String.valueOf((char) ('A' + c)), Grid.Look.CENTRED);
        }
        for (int r = 1; r < 16; r++) {
            grid.put(r, 0, r, Grid.Look.CENTRED);
        }
        grid.put(1, 1, "基础教育学校（机构）统计调查表", Grid.Look.TITLE).merge(1, 1, 1, 10, Grid.Look.TITLE);
        grid.put(2, 1, "（" + year + " /" + (year + 1) + " 学年初）", Grid.Look.NOTE);
        grid.put(4, 1, "基础基111", Grid.Look.NOTE);
        grid.put(5, 1, "学校标识码", Grid.Look.HEADING).merge(5, 1, 5, 2, Grid.Look.HEADING);
        grid.put(5, 3, "学校（机构）名称（章）", Grid.Look.HEADING).put(5, 7, "学校（机构）英文名称", Grid.Look.HEADING);
        grid.put(6, 1, unit.code, Grid.Look.VALUE).merge(6, 1, 6, 2, Grid.Look.VALUE);
        grid.put(6, 3, unit.name, Grid.Look.VALUE);
        grid.put(7, 1, "续", Grid.Look.NOTE);
        grid.put(8, 3, "学校（机构）地址", Grid.Look.HEADING).put(8, 6, "学校（机构）所在地城乡类型", Grid.Look.HEADING);
        grid.put(8, 7, "学校（机构）属地管理教育行政部门", Grid.Look.HEADING);
        grid.put(9, 1, "名称", Grid.Look.LABEL).put(9, 3, "清河区" + unit.town, Grid.Look.VALUE);
        grid.put(9, 6, unit.setting, Grid.Look.VALUE).put(9, 7, "清河区教育委员会", Grid.Look.VALUE);
        grid.put(10, 1, "代码", Grid.Look.LABEL).put(10, 6, unit.settingCode, Grid.Look.VALUE);
        grid.put(11, 1, "续", Grid.Look.NOTE);
        grid.put(12, 3, "学校（机构）办学类型", Grid.Look.HEADING).put(12, 4, "学校（机构）举办者", Grid.Look.HEADING);
        grid.put(12, 6, "学校（机构）性质类别", Grid.Look.HEADING).put(12, 7, "规定年制", Grid.Look.HEADING);
        grid.put(13, 1, "名称", Grid.Look.LABEL).put(13, 3, unit.type, Grid.Look.VALUE);
        grid.put(13, 4, "县级教育部门", Grid.Look.VALUE).put(13, 6, "*", Grid.Look.VALUE);
        grid.put(14, 1, "代码", Grid.Look.LABEL).put(14, 3, unit.typeCode, Grid.Look.VALUE);
        grid.put(14, 6, "*", Grid.Look.VALUE);
        grid.width(3, 30).width(4, 16).width(6, 16).width(7, 24);
    }
}
