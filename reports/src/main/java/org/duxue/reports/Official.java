package org.duxue.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.duxue.evaluation.result.Status;

/** How figures and verdicts are printed in official papers: fixed decimals, rounded half up, missing said in words. */
public final class Official {
    public static final String MISSING = "无法计算";

    private Official() {}

    /** The number at so many decimals; {@value #MISSING} for NaN. */
    public static String number(double value, int decimals) {
        return Double.isFinite(value) ? decimal(value, decimals).toPlainString() : MISSING;
    }

    /** With thousands separated, for yuan and square metres. */
    public static String grouped(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        String plain = decimal(value, decimals).toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int start = plain.startsWith("-") ? 1 : 0;
        for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** The number with its unit; a share's unit stands without a space. */
    public static String quantity(double value, int decimals, String unit) {
        return Double.isFinite(value) ? number(value, decimals) + unit(unit) : MISSING;
    }

    /** A unit as printed: m2 as m². */
    public static String unit(String unit) {
        return unit.replace("m2", "m²");
    }

    private static BigDecimal decimal(double value, int decimals) {
        return new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
    }

    public static String status(Status status) {
        return switch (status) {
            case MET -> "达标";
            case NOT_MET -> "未达标";
            case UNDETERMINED -> "待定";
            case NOT_APPLICABLE -> "不适用";
        };
    }

    /** The verdict on a whole. */
    public static String verdict(Status status) {
        return switch (status) {
            case MET -> "通过";
            case NOT_MET -> "未通过";
            case UNDETERMINED -> "暂不能判定";
            case NOT_APPLICABLE -> "不适用";
        };
    }

    /** 2025年9月1日. */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
