package org.duxue.workbooks;

/** The kinds of file that are read; recognised by what stands in them, never by their name. */
public enum Layout {
    TEMPLATE("填报模板", "template"),
    TABLE("一校一行的表格", "table, one row per school"),
    WIDE_EXPORT("统计数据宽表（县级导出）", "wide county export of the official statistics"),
    BASE_OLD("基层统计报表（2020/21 学年及以前，基础基）", "base-level statistics workbook up to 2020/21"),
    BASE_NEW("基层统计报表（2021 学年起，教基）", "base-level statistics workbook from 2021");

    private final String title;
    private final String titleEn;

    Layout(String title, String titleEn) {
        this.title = title;
        this.titleEn = titleEn;
    }

    public String title() {
        return title;
    }

    public String titleEn() {
        return titleEn;
    }
}
