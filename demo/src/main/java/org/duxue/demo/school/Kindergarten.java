package org.duxue.demo.school;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A kindergarten in one year.
 *
 * @param designed year of the building's design; later than 2016 it must meet the building standard
 * @param compound 小区配套幼儿园, built for a housing estate
 * @param townCentre 乡镇中心幼儿园
 * @param classes sizes of its classes by age group; all of them add up to the children
 */
public record Kindergarten(
        String code,
        String name,
        String town,
        Setting setting,
        Ownership ownership,
        int designed,
        boolean compound,
        boolean townCentre,
        Map<Group, List<Integer>> classes,
        Staff staff,
        Rooms rooms) {

    /** Who runs it and on what terms. */
    public enum Ownership {
        PUBLIC("公办", "教育部门"),
        AFFORDABLE("普惠性民办", "民办"),
        PRIVATE("其他民办", "民办");

        private final String title;
        private final String founder;

        Ownership(String title, String founder) {
            this.title = title;
            this.founder = founder;
        }

        public String title() {
            return title;
        }

        /** 举办者 in the statistics. */
        public String founder() {
            return founder;
        }
    }

    /** Age group with the largest class it may have. */
    public enum Group {
        NURSERY("托班", 20),
        SMALL("小班", 25),
        MIDDLE("中班", 30),
        BIG("大班", 35),
        MIXED("混合班", 30);

        private final String title;
        private final int largest;

        Group(String title, int largest) {
            this.title = title;
            this.largest = largest;
        }

        public String title() {
            return title;
        }

        public int largest() {
            return largest;
        }
    }

    /** Staff by work; {@code certified} counts heads and teachers with their certificates. */
    public record Staff(
            int heads,
            int teachers,
            int certified,
            int health,
            int carers,
            int guards,
            int others,
            int bachelor,
            int diploma) {
        public int total() {
            return heads + teachers + health + carers + guards + others;
        }
    }

    /** Areas in m²; {@code building} contains the rooms named before it. */
    public record Rooms(
            double site,
            double green,
            double outdoorPlay,
            double activity,
            double sleeping,
            double toilet,
            double library,
            double office,
            double living,
            double building,
            int books) {}

    public Kindergarten {
        classes = Collections.unmodifiableMap(new EnumMap<>(classes));
    }

    public int children() {
        return classes.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
    }

    public int children(Group group) {
        return sizes(group).stream().mapToInt(Integer::intValue).sum();
    }

    public List<Integer> sizes(Group group) {
        return classes.getOrDefault(group, List.of());
    }

    public int classCount() {
        return classes.values().stream().mapToInt(List::size).sum();
    }
}
