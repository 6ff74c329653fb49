package org.duxue.evaluation.formula;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The functions a formula may call, by English and Chinese name, with their number of arguments. */
public enum Function {
    MIN(1, 9, "min", "最小"),
    MAX(1, 9, "max", "最大"),
    CEIL(1, 1, "ceil", "向上取整", "进一"),
    FLOOR(1, 1, "floor", "向下取整", "取整"),
    ABS(1, 1, "abs", "绝对值"),
    IF(3, 3, "if", "如果"),
    OR_ZERO(1, 1, "or_zero", "或零"),
    CONVERT(2, 2, "convert", "换算"),
    KNOWN(1, 1, "known", "已知"),
    COUNT_OVER(2, 2, "count_over", "超过个数"),
    COUNT_AT_LEAST(2, 2, "count_at_least", "不低于个数"),
    LENGTH(1, 1, "length", "个数"),
    LARGEST(1, 1, "largest", "最大项"),
    SUM_OF(1, 1, "sum_of", "各项之和"),
    SUM(1, 1, "sum", "合计"),
    COUNT(1, 1, "count", "计数"),
    SHARE(1, 1, "share", "占比"),
    MEAN(2, 2, "mean", "加权平均"),
    CV(2, 2, "cv", "差异系数"),
    ALL(1, 1, "all", "全部"),
    SHARE_MEETING(1, 1, "share_meeting", "达标率"),
    COUNT_NOT_MEETING(1, 1, "count_not_meeting", "未达标数");

    private static final Pattern CALL = Pattern.compile("[a-z_]+(?=\\()");
    private static final Map<String, Function> BY_NAME = new HashMap<>();

    static {
        for (Function function : values()) {
            BY_NAME.put(function.english, function);
            BY_NAME.put(function.chinese, function);
            if (function.other != null) {
                BY_NAME.put(function.other, function);
            }
        }
    }

    private final int least;
    private final int most;
    private final String english;
    private final String chinese;
    private final @Nullable String other;

    Function(int least, int most, String english, String chinese) {
        this(least, most, english, chinese, null);
    }

    Function(int least, int most, String english, String chinese, @Nullable String other) {
        this.least = least;
        this.most = most;
        this.english = english;
        this.chinese = chinese;
        this.other = other;
    }

    public static @Nullable Function named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** Whether it runs over parts or schools. */
    public boolean aggregates() {
        return switch (this) {
            case SUM, COUNT, SHARE, MEAN, CV, ALL -> true;
            default -> false;
        };
    }

    /** Whether its argument is the id of an indicator. */
    public boolean readsResults() {
        return this == SHARE_MEETING || this == COUNT_NOT_MEETING;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** A formula as a Chinese reader expects it: its functions by their Chinese names. */
    public static String inChinese(String formula) {
        return CALL.matcher(formula).replaceAll(call -> {
            Function function = named(call.group());
            return function == null ? call.group() : function.chinese;
        });
    }

    boolean takes(int arguments) {
        return least <= arguments && arguments <= most;
    }

    String arity() {
        return least == most ? String.valueOf(least) : least + " 至 " + most;
    }
}
