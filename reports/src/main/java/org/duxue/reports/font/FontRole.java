package org.duxue.reports.font;

import java.util.List;
import java.util.Locale;

/**
 * What a face is used for in an official document (GB/T 9704), with the file names under which the prescribed face and
 * its substitutes are known. The prescribed ones are commercial and come with the office's own machines.
 */
@SuppressWarnings("ImmutableEnumChecker") // both lists come from List.of
public enum FontRole {
    TITLE(
            "方正小标宋简体",
            List.of("fzxbsjw.ttf", "fzxbsj.ttf", "方正小标宋简体.ttf", "方正小标宋_gbk.ttf"),
            List.of("gbsn00lp.ttf", "fzssjw.ttf", "simsunb.ttf", "gkai00mp.ttf")),
    BODY(
            "仿宋_GB2312",
            List.of("simfang.ttf", "仿宋_gb2312.ttf", "fangsong_gb2312.ttf", "fzfsjw.ttf", "fangsong.ttf"),
            List.of("gbsn00lp.ttf", "gkai00mp.ttf")),
    HEADING(
            "黑体",
            List.of("simhei.ttf", "黑体.ttf", "fzhtjw.ttf"),
            List.of("droidsansfallbackfull.ttf", "droidsansfallback.ttf", "gbsn00lp.ttf", "gkai00mp.ttf")),
    SUBHEADING(
            "楷体_GB2312",
            List.of("simkai.ttf", "楷体_gb2312.ttf", "kaiti_gb2312.ttf", "fzktjw.ttf"),
            List.of("gkai00mp.ttf", "gbsn00lp.ttf")),
    CHART(
            "黑体",
            List.of("simhei.ttf", "notosanscjk-regular.ttc", "notosanscjksc-regular.otf", "notosanssc-regular.otf"),
            List.of(
                    "wqy-microhei.ttc",
                    "wqy-zenhei.ttc",
                    "droidsansfallbackfull.ttf",
                    "pingfang.ttc",
                    "msyh.ttc",
                    "gbsn00lp.ttf",
                    "gkai00mp.ttf"));

    private final String prescribed;
    private final List<String> exact;
    private final List<String> substitutes;

    FontRole(String prescribed, List<String> exact, List<String> substitutes) {
        this.prescribed = prescribed;
        this.exact = exact;
        this.substitutes = substitutes;
    }

    /** The face's name as the standard and Word know it. */
    public String prescribed() {
        return prescribed;
    }

    List<String> exact() {
        return exact;
    }

    List<String> substitutes() {
        return substitutes;
    }

    static String key(String fileName) {
        return fileName.toLowerCase(Locale.ROOT);
    }
}
