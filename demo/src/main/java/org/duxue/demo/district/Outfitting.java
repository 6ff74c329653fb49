package org.duxue.demo.district;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.demo.school.Premises;
import org.duxue.demo.school.School;
import org.duxue.demo.school.SchoolType;
import org.duxue.demo.school.Setting;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;

/** Fills in what the seven resources leave open, so that every detail adds up to them. */
final class Outfitting {
    private final long seed;
    private final int year;

    Outfitting(long seed, int year) {
        this.seed = seed;
        this.year = year;
    }

    School school(Cast.Role role, Map<Stage, Integer> heads, Stocks stocks) {
        Map<Stage, StagePart> parts = new EnumMap<>(Stage.class);
        heads.forEach((stage, pupils) -> parts.put(stage, part(role, stage, pupils, stocks)));
        int total = heads.values().stream().mapToInt(Integer::intValue).sum();
        double funds = 0;
        for (Map.Entry<Stage, Integer> entry : heads.entrySet()) {
            funds += Math.max(entry.getValue(), 100) * (entry.getKey() == Stage.PRIMARY ? 0.0765 : 0.0985);
        }
        double training = cents(funds * dice(role, "funds", year).between(0.052, 0.075));
        return new School(
                role.identity(),
                parts,
                premises(role, total, parts, stocks),
                new School.Funds(cents(funds), training),
                plans(role, parts));
    }

    private static Set<School.Plan> plans(Cast.Role role, Map<Stage, StagePart> parts) {
        Set<School.Plan> plans = EnumSet.noneOf(School.Plan.class);
        if (role.trait().is("rented")) {
            plans.add(School.Plan.SPORTS);
        }
        if (role.trait().is("size")) {
            plans.add(School.Plan.SIZE);
        }
        if (role.trait().is("room2016") || smallRural(role, parts)) {
            plans.add(School.Plan.ROOMS);
        }
        if ("planned".equals(role.trait().marks().get("walking"))) {
            plans.add(School.Plan.TEACHERS);
        }
        return plans;
    }

    private static boolean smallRural(Cast.Role role, Map<Stage, StagePart> parts) {
        return role.identity().setting().belt() == Setting.Belt.RURAL
                && parts.values().stream()
                        .flatMap(part -> part.classes().stream())
                        .allMatch(size -> size < 30);
    }

    private StagePart part(Cast.Role role, Stage stage, int pupils, Stocks stocks) {
        Dice dice = dice(role, stage, year);
        List<Integer> classes = role.identity().type() == SchoolType.SPECIAL
                ? ClassLists.of(pupils, Math.max(1, pupils / 10), 12, 0, dice)
                : ClassLists.of(
                        pupils,
                        stage == Stage.PRIMARY ? (pupils < 50 ? Math.max(1, pupils / 12) : 6) : 3,
                        stage.largestClass(),
                        role.trait().count("oversize"),
                        dice);
        return new StagePart(stage, heads(role, stage, pupils, dice), classes, teachers(role, stage, stocks, dice));
    }

    private StagePart.Pupils heads(Cast.Role role, Stage stage, int pupils, Dice dice) {
        Setting.Belt belt = role.identity().setting().belt();
        int grades = stage == Stage.PRIMARY ? 6 : 3;
        boolean zoned = role.identity().publicly() && stage != Stage.SENIOR;
        double intake = stage == Stage.PRIMARY ? 0.93 : 1.01;
        int entered = (int) Math.round(pupils / (double) grades * dice.between(0.98, 1.02));
        int in = dice.share(entered, belt == Setting.Belt.URBAN ? 0.025 : 0.01);
        int out = dice.share(entered, belt == Setting.Belt.RURAL ? 0.035 : 0.015);
        int lost = dice.share(entered, 0.008);
        return new StagePart.Pupils(
                pupils,
                dice.share(pupils, 0.475),
                stage == Stage.PRIMARY
                        ? dice.share(pupils, belt == Setting.Belt.URBAN ? 0 : 0.06)
                        : dice.share(pupils, belt == Setting.Belt.URBAN ? 0.25 : 0.55),
                dice.share(pupils, belt == Setting.Belt.URBAN ? 0.17 : 0.03),
                dice.share(pupils, belt == Setting.Belt.URBAN ? 0.02 : belt == Setting.Belt.TOWN ? 0.16 : 0.31),
                dice.share(pupils, 0.006),
                !zoned ? 0 : stage == Stage.PRIMARY ? pupils : pupils - dice.share(pupils, 0.02),
                Math.max(0, entered + in - out - lost),
                (int) Math.round(pupils / (double) grades * intake),
                new StagePart.Cohort(entered, in, out, 0));
    }

    private StagePart.Teachers teachers(Cast.Role role, Stage stage, Stocks stocks, Dice dice) {
        int[] counts = stocks.people().getOrDefault(stage, new int[3]);
        int qualified = counts[0];
        int below = role.identity().setting().belt() == Setting.Belt.URBAN ? 0 : dice.share(qualified, 0.03);
        double[] mix = switch (role.identity().setting().belt()) {
            case URBAN -> new double[] {0.001, 0.07, 0.72};
            case TOWN -> new double[] {0, 0.02, 0.62};
            case RURAL -> new double[] {0, 0, 0.47};
        };
        int doctor = stage == Stage.PRIMARY ? 0 : (int) Math.floor(qualified * mix[0] * 8);
        int master = (int) Math.round(qualified * mix[1] * (stage == Stage.PRIMARY ? 0.6 : 1.3));
        int rest = qualified - doctor - master;
        StagePart.Degrees degrees = stage == Stage.PRIMARY
                ? primaryDegrees(doctor, master, rest, mix[2], below)
                : new StagePart.Degrees(doctor, master, rest, below, 0);
        boolean walking = role.trait().is("walking");
        StagePart.Courses courses = courses(counts[2], dice);
        int total = degrees.total();
        return new StagePart.Teachers(
                total,
                dice.share(total, stage == Stage.PRIMARY ? 0.72 : 0.56),
                degrees,
                Math.min(counts[1], total),
                walking ? StagePart.Courses.NONE : courses,
                walking ? new StagePart.Courses(1, 1, 0, 0) : StagePart.Courses.NONE,
                total,
                total,
                titles(total, stage));
    }

    private static StagePart.Degrees primaryDegrees(int doctor, int master, int rest, double share, int below) {
        int bachelor = (int) Math.round(rest * share);
        return new StagePart.Degrees(doctor, master, bachelor, rest - bachelor, below);
    }

    private static StagePart.Courses courses(int all, Dice dice) {
        int sport = Math.min(all, Math.max(1, (int) Math.round(all * dice.between(0.48, 0.56))));
        int music = (all - sport + 1) / 2;
        int fineArt = all - sport - music;
        int art = fineArt > 3 ? dice.whole(0, 1) : 0;
        return new StagePart.Courses(sport, music, fineArt - art, art);
    }

    private static StagePart.Titles titles(int total, Stage stage) {
        int full = total > 120 ? 1 : 0;
        int associate = (int) (total * (stage == Stage.PRIMARY ? 0.11 : 0.21));
        int middle = (int) (total * 0.41);
        int none = (int) (total * 0.07);
        return new StagePart.Titles(full, associate, middle, total - full - associate - middle - none, none);
    }

    private Premises premises(Cast.Role role, int pupils, Map<Stage, StagePart> parts, Stocks stocks) {
        Dice dice = dice(role, "premises", 0);
        double sports = stocks.sportsArea();
        double indoor = role.identity().setting().belt() == Setting.Belt.RURAL
                ? 0
                : Math.min(Math.round(sports * dice.between(0.06, 0.14)), 2600);
        double need = Drawing.need(heads(parts), Measure.SPORTS_AREA);
        boolean rents = role.trait().is("rented");
        double teaching = stocks.teachingArea() + indoor;
        double office = Math.round(teaching * dice.between(0.09, 0.14));
        double living = Math.round(teaching * dice.between(0.12, 0.3));
        double outdoor = sports - indoor;
        double green = Math.round(outdoor * dice.between(0.2, 0.5));
        return new Premises(
                Math.round(outdoor + green + (teaching + office + living) / dice.between(2.2, 3.4)),
                green,
                outdoor,
                teaching,
                indoor,
                office,
                living,
                rents ? Math.round(need * 0.06) : 0,
                rents ? Math.round(need * 0.18) : 0,
                rents,
                cents(stocks.equipment() + (teaching + office + living) * dice.between(0.14, 0.21)),
                stocks.equipment(),
                role.trait().is("missing7") && year == DemoDistrict.LAST_YEAR ? null : stocks.multimediaRooms(),
                (int) (pupils * dice.between(26, 42)),
                rooms(role, parts, dice));
    }

    private static Map<Stage, Integer> heads(Map<Stage, StagePart> parts) {
        Map<Stage, Integer> heads = new EnumMap<>(Stage.class);
        parts.forEach((stage, part) -> heads.put(stage, part.pupils().total()));
        return heads;
    }

    /** Enough music and art rooms for the classes of every stage, smaller where a relaxation covers it. */
    private static List<Premises.Room> rooms(Cast.Role role, Map<Stage, StagePart> parts, Dice dice) {
        boolean small = smallRural(role, parts);
        boolean early = role.trait().is("room2016");
        int planned = early ? 2014 : Math.clamp(role.identity().founded() + 2, 2017, DemoDistrict.LAST_YEAR - 1);
        int count = parts.values().stream()
                .mapToInt(part -> (part.classes().size() + 11) / 12)
                .sum();
        List<Premises.Room> rooms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double music = early ? dice.whole(74, 82) : small ? dice.whole(61, 72) : dice.whole(96, 112);
            double art = early ? dice.whole(68, 80) : small ? dice.whole(61, 72) : dice.whole(90, 105);
            rooms.add(new Premises.Room(Premises.Room.Kind.MUSIC, music, planned));
            rooms.add(new Premises.Room(Premises.Room.Kind.ART, art, planned));
        }
        return rooms;
    }

    private Dice dice(Cast.Role role, Object purpose, int when) {
        return Dice.of(seed, role.identity().code(), purpose, when);
    }

    private static double cents(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
