package org.duxue.demo.filled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.Kindergarten.Group;
import org.duxue.demo.school.Kindergarten.Ownership;
import org.jspecify.annotations.Nullable;

/** Answers of the kindergartens by element id of the pack. */
final class KindergartenAnswers {
    private KindergartenAnswers() {}

    /** What the kindergartens fill in themselves. */
    static Map<String, Function<Kindergarten, @Nullable Object>> own() {
        Map<String, Function<Kindergarten, @Nullable Object>> answers = new LinkedHashMap<>();
        answers.put("code", Kindergarten::code);
        answers.put("name", Kindergarten::name);
        answers.put("type", garden -> "幼儿园");
        answers.put("ownership", garden -> garden.ownership().title());
        answers.put("compound", garden -> garden.compound() ? "是" : "否");
        answers.put("compound_name", garden -> garden.compound() ? estate(garden) : null);
        answers.put("designed_year", Kindergarten::designed);
        answers.put("children_3", garden -> garden.children(Group.SMALL) + thirds(garden));
        answers.put("children_4", garden -> garden.children(Group.MIDDLE) + thirds(garden));
        answers.put(
                "children_5", garden -> garden.children(Group.BIG) + garden.children(Group.MIXED) - 2 * thirds(garden));
        answers.put("nursery_sizes", garden -> listed(garden.sizes(Group.NURSERY)));
        answers.put("small_sizes", garden -> listed(garden.sizes(Group.SMALL)));
        answers.put("middle_sizes", garden -> listed(garden.sizes(Group.MIDDLE)));
        answers.put("big_sizes", garden -> listed(garden.sizes(Group.BIG)));
        answers.put("mixed_sizes", garden -> listed(garden.sizes(Group.MIXED)));
        answers.put("heads_certified", garden -> garden.staff().heads());
        answers.put(
                "teachers_certified",
                garden -> garden.staff().certified() - garden.staff().heads());
        answers.put(
                "other_staff",
                garden -> garden.staff().guards() + garden.staff().others());
        answers.put("posts", garden -> posts(garden));
        answers.put("posts_filled", garden -> posts(garden));
        answers.put("insured", garden -> "是");
        answers.put(
                "activity_area",
                garden -> garden.rooms().activity()
                        + garden.rooms().sleeping()
                        + garden.rooms().toilet());
        answers.put("office_area", garden -> garden.rooms().office());
        answers.put("living_area", garden -> garden.rooms().living());
        answers.put("fee", KindergartenAnswers::fee);
        answers.put("has_inspector", garden -> "是");
        answers.put("party_members", garden -> garden.staff().total() / 6);
        answers.put("party_branch", KindergartenAnswers::branch);
        return answers;
    }

    /** What the official statistics say of a kindergarten. */
    static Map<String, Function<Kindergarten, @Nullable Object>> statistics() {
        Map<String, Function<Kindergarten, @Nullable Object>> answers = new LinkedHashMap<>();
        answers.put("district", garden -> DemoDistrict.NAME);
        answers.put("setting", garden -> garden.setting().belt().title());
        answers.put("operator", garden -> garden.ownership().founder());
        answers.put("children", Kindergarten::children);
        answers.put("classes", Kindergarten::classCount);
        answers.put("staff", garden -> garden.staff().total());
        answers.put("heads", garden -> garden.staff().heads());
        answers.put("teachers", garden -> garden.staff().teachers());
        answers.put("carers", garden -> garden.staff().carers());
        answers.put("health_staff", garden -> garden.staff().health());
        answers.put("land_area", garden -> garden.rooms().site());
        answers.put("green_area", garden -> garden.rooms().green());
        answers.put("outdoor_area", garden -> garden.rooms().outdoorPlay());
        answers.put("building_area", garden -> garden.rooms().building());
        answers.put("books", garden -> garden.rooms().books());
        return answers;
    }

    /** Housing estates are called after their kindergartens here. */
    private static String estate(Kindergarten garden) {
        return garden.name()
                        .replace(DemoDistrict.NAME, "")
                        .replace(garden.town(), "")
                        .replace("幼儿园", "") + "花园";
    }

    private static int thirds(Kindergarten garden) {
        return garden.children(Group.MIXED) / 3;
    }

    private static @Nullable Object posts(Kindergarten garden) {
        return garden.ownership() == Ownership.PUBLIC ? (Object) (garden.staff().teachers() * 6 / 10) : null;
    }

    private static Object fee(Kindergarten garden) {
        return switch (garden.ownership()) {
            case PUBLIC -> garden.townCentre() ? 220 : 360;
            case AFFORDABLE -> 520 + Math.floorMod(garden.code().hashCode(), 5) * 20;
            case PRIVATE -> 1380 + Math.floorMod(garden.code().hashCode(), 7) * 120;
        };
    }

    private static String branch(Kindergarten garden) {
        int members = garden.staff().total() / 6;
        return members >= 3 ? "单独" : members > 0 ? "联合" : "选派指导员";
    }

    private static @Nullable Object listed(List<Integer> sizes) {
        return sizes.isEmpty() ? null : sizes.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
