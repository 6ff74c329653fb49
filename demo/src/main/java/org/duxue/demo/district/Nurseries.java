package org.duxue.demo.district;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.Setting;

/** Draws the kindergartens: town centres and estates are public, half of the rest is private, births fall every year. */
final class Nurseries {
    private final long seed;
    private final int year;

    Nurseries(long seed, int year) {
        this.seed = seed;
        this.year = year;
    }

    List<Kindergarten> all() {
        return Cast.lines("kindergartens.csv").stream().map(this::kindergarten).toList();
    }

    private Kindergarten kindergarten(String[] cell) {
        String code = cell[0];
        Dice shape = Dice.of(seed, code, "shape");
        Setting setting = Setting.named(cell[3]);
        Kindergarten.Ownership ownership = Kindergarten.Ownership.valueOf(cell[4]);
        int designed = Integer.parseInt(cell[5]);
        int last = (int) Math.round(Integer.parseInt(cell[8]) * shape.between(0.97, 1.03));
        double decline = ownership == Kindergarten.Ownership.PUBLIC ? 1.05 : 1.12;
        int children = (int) Math.round(last * Math.pow(decline, DemoDistrict.LAST_YEAR - year));
        Map<Kindergarten.Group, List<Integer>> classes =
                classes(children, cell[9].equals("crowded"), Dice.of(seed, code, year));
        int size = classes.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
        int count = classes.values().stream().mapToInt(List::size).sum();
        return new Kindergarten(
                code,
                cell[1],
                cell[2],
                setting,
                ownership,
                designed,
                cell[6].equals("是"),
                cell[7].equals("是"),
                classes,
                staff(count, size, ownership, shape),
                rooms(last, designed, cell[9].equals("tight"), shape));
    }

    private static Map<Kindergarten.Group, List<Integer>> classes(int children, boolean crowded, Dice dice) {
        Map<Kindergarten.Group, List<Integer>> classes = new EnumMap<>(Kindergarten.Group.class);
        if (children < 45) {
            classes.put(Kindergarten.Group.MIXED, even(children, Kindergarten.Group.MIXED.largest()));
            return classes;
        }
        int nursery = children > 180 ? dice.whole(12, 18) : 0;
        int small = (int) Math.round((children - nursery) * dice.between(0.27, 0.31));
        int middle = (int) Math.round((children - nursery) * dice.between(0.32, 0.35));
        int big = children - nursery - small - middle;
        if (nursery > 0) {
            classes.put(Kindergarten.Group.NURSERY, List.of(nursery));
        }
        int more = crowded ? 4 : 0;
        classes.put(Kindergarten.Group.SMALL, even(small, Kindergarten.Group.SMALL.largest() + more));
        classes.put(Kindergarten.Group.MIDDLE, even(middle, Kindergarten.Group.MIDDLE.largest() + more));
        classes.put(Kindergarten.Group.BIG, even(big, Kindergarten.Group.BIG.largest() + more));
        return classes;
    }

    private static List<Integer> even(int children, int largest) {
        int count = Math.max(1, (children + largest - 1) / largest);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sizes.add(children / count + (i < children % count ? 1 : 0));
        }
        return sizes;
    }

    private static Kindergarten.Staff staff(int classes, int children, Kindergarten.Ownership ownership, Dice dice) {
        int heads = children > 250 ? 2 : 1;
        int teachers = Math.max(2 * classes, (children + 13) / 14);
        int bachelor = dice.share(teachers, ownership == Kindergarten.Ownership.PUBLIC ? 0.52 : 0.24);
        return new Kindergarten.Staff(
                heads,
                teachers,
                heads + teachers,
                children > 150 ? 1 : 0,
                classes,
                children > 120 ? 2 : 1,
                1 + children / 60,
                bachelor,
                teachers - bachelor);
    }

    private static Kindergarten.Rooms rooms(int children, int designed, boolean tight, Dice dice) {
        double least = tight ? 0.82 : designed > 2016 ? 1.03 : 1.0;
        double outdoor = Math.ceil(children * 4 * least * dice.between(1.04, 1.7));
        double activity = Math.ceil(children * 8.17 * least * dice.between(1.04, tight ? 1.1 : 1.5));
        double sleeping = Math.ceil(activity * 0.06);
        double toilet = Math.ceil(activity * 0.05);
        double library = Math.ceil(20 + children * 0.1);
        double office = Math.ceil(children * 0.5);
        double living = Math.ceil(children * 0.7);
        double rooms = activity + sleeping + toilet + library + office + living;
        double building = Math.ceil(Math.max(rooms * 1.12, children * 10.44 * least * 1.02));
        double green = Math.ceil(outdoor * 0.35);
        return new Kindergarten.Rooms(
                Math.ceil(outdoor + green + building / 2.4),
                green,
                outdoor,
                activity,
                sleeping,
                toilet,
                library,
                office,
                living,
                building,
                (int) (children * dice.between(5.2, 9.5)));
    }
}
