package org.duxue.workbooks.rows;

import static org.duxue.workbooks.rows.Severity.ERROR;
import static org.duxue.workbooks.rows.Severity.WARNING;

/** The catalogue of problems; numbers are stable and never used again. F files, S structure, V values, K codes, P plausibility. */
public enum ProblemCode {
    UNREADABLE("IMPORT-F01", ERROR, "文件无法读取或已损坏"),
    NOT_A_TABLE("IMPORT-F02", ERROR, "不是可以导入的文件类型"),
    PASSWORD("IMPORT-F03", ERROR, "文件有打开密码"),
    MACROS("IMPORT-F04", ERROR, "文件含有宏"),
    TOO_LARGE("IMPORT-F05", ERROR, "文件过大"),
    BOMB("IMPORT-F06", ERROR, "文件解压后异常庞大"),
    UNSAFE_XML("IMPORT-F07", ERROR, "文件含有不允许的外部引用"),
    EMPTY("IMPORT-F08", ERROR, "文件没有数据"),

    LAYOUT_UNKNOWN("IMPORT-S01", ERROR, "没有找到能识别的表头"),
    COLUMN_MISSING("IMPORT-S02", ERROR, "缺少必填列"),
    COLUMN_TWICE("IMPORT-S03", ERROR, "两列都对应同一个数据项"),
    UNIT_UNKNOWN("IMPORT-S04", ERROR, "表头中的单位不能换算"),
    COLUMN_GUESSED("IMPORT-S05", WARNING, "表头只是相近，没有读入"),
    FORM_LABEL_MISSING("IMPORT-S06", WARNING, "统计表中找不到应有的行或列"),
    COLUMN_NEEDED("IMPORT-S07", WARNING, "缺少标准离不开的列"),

    VALUE_MISSING("IMPORT-V01", ERROR, "必填项没有填写"),
    NOT_A_NUMBER("IMPORT-V02", ERROR, "应当填数字"),
    NEGATIVE("IMPORT-V03", ERROR, "不能是负数"),
    NOT_WHOLE("IMPORT-V04", ERROR, "应当是整数"),
    NOT_A_CHOICE("IMPORT-V05", ERROR, "不在可选范围内"),
    NOT_YES_NO("IMPORT-V06", ERROR, "应当填是或否"),
    LIST_UNREADABLE("IMPORT-V07", ERROR, "清单无法识别"),
    ERROR_CELL("IMPORT-V08", ERROR, "单元格是错误值"),
    DATE_CELL("IMPORT-V09", ERROR, "单元格被识别成了日期"),
    TYPE_UNKNOWN("IMPORT-V10", ERROR, "办学类型不认识"),
    UNIT_DIFFERS("IMPORT-V11", ERROR, "单元格里的单位与本列不同"),
    NO_CACHED_VALUE("IMPORT-V12", ERROR, "公式没有计算结果"),
    NUMBER_ABSURD("IMPORT-V13", ERROR, "数值大得不可能"),
    TEXT_TOO_LONG("IMPORT-V14", ERROR, "文字过长"),

    CODE_MISSING("IMPORT-K01", ERROR, "没有学校代码"),
    CODE_TWICE("IMPORT-K02", ERROR, "两所学校用了同一个代码"),
    SCHOOL_TWICE("IMPORT-K03", ERROR, "同一所学校出现在两行"),
    PARENT_UNKNOWN("IMPORT-K04", ERROR, "所属学校代码不存在"),
    PARENT_MISSING("IMPORT-K05", ERROR, "不计校数的校区没有所属学校"),
    NAME_TWICE("IMPORT-K06", WARNING, "同一名称有两个代码"),
    SHARED_DIFFERS("IMPORT-K07", WARNING, "同一数据在两处不一致"),
    UNIT_NEW("IMPORT-K08", WARNING, "名册里没有这个单位"),
    CODE_FROM_NAME("IMPORT-K09", WARNING, "没有代码，以名称区分"),
    ATTACHED_CLASSES("IMPORT-K10", WARNING, "办有附设班"),
    CODE_MALFORMED("IMPORT-K11", ERROR, "学校代码写法不对"),

    OUT_OF_RANGE("IMPORT-P01", WARNING, "数值超出合理范围"),
    EXCEEDS("IMPORT-P02", WARNING, "部分大于整体"),
    PER_PUPIL("IMPORT-P03", WARNING, "生均数值超出合理范围"),
    JUMP("IMPORT-P04", WARNING, "与上年相差过大"),
    CLASS_TOO_LARGE("IMPORT-P05", WARNING, "班额过大"),
    NO_PUPILS("IMPORT-P06", WARNING, "在校生数为零"),
    SUM_DIFFERS("IMPORT-P07", WARNING, "分项之和与合计不符");

    private final String code;
    private final Severity severity;
    private final String title;

    ProblemCode(String code, Severity severity, String title) {
        this.code = code;
        this.severity = severity;
        this.title = title;
    }

    /** The stable number, {@code IMPORT-V02}. */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a person must say why it may stay as it is: implausible values, and a column the standard cannot do without. */
    public boolean needsReason() {
        return severity == WARNING && (code.startsWith("IMPORT-P") || this == COLUMN_NEEDED);
    }

    /** Short Chinese title. */
    public String title() {
        return title;
    }
}
