package org.duxue.reports.narrative;

import org.duxue.reports.document.Block.Heading;

/** Numbers headings as official documents do: 一、 （一） 1. */
public final class Outline {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private int first;
    private int second;
    private int third;

    public Heading chapter(String text) {
        first++;
        second = 0;
        third = 0;
        return new Heading(1, chinese(first) + "、" + text);
    }

    public Heading section(String text) {
        second++;
        third = 0;
        return new Heading(2, "（" + chinese(second) + "）" + text);
    }

    public Heading item(String text) {
        third++;
        return new Heading(3, third + ". " + text);
    }

    /** 1 to 99 in Chinese figures. */
    public static String chinese(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("1 to 99, not " + number);
        }
        int tens = number / 10;
        String head = tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens] + "十";
        return head + DIGITS[number % 10];
    }
}
