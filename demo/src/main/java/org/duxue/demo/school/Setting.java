package org.duxue.demo.school;

import java.util.Arrays;

/** Where a school lies (城乡类型), in the words and codes of the statistics. */
public enum Setting {
    CITY("主城区", "111", Belt.URBAN),
    CITY_EDGE("城乡结合区", "112", Belt.URBAN),
    TOWN("镇中心区", "121", Belt.TOWN),
    TOWN_EDGE("镇乡结合区", "122", Belt.TOWN),
    TOWNSHIP("乡中心区", "210", Belt.RURAL),
    VILLAGE("村庄", "220", Belt.RURAL);

    /** The three belts that the standards tell apart. */
    public enum Belt {
        URBAN("城区"),
        TOWN("镇区"),
        RURAL("乡村");

        private final String title;

        Belt(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final String title;
    private final String code;
    private final Belt belt;

    Setting(String title, String code, Belt belt) {
        this.title = title;
        this.code = code;
        this.belt = belt;
    }

    public String title() {
        return title;
    }

    public String code() {
        return code;
    }

    public Belt belt() {
        return belt;
    }

    /**
     * The one with the Chinese name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Setting named(String title) {
        return Arrays.stream(values())
                .filter(setting -> setting.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown setting " + title));
    }
}
