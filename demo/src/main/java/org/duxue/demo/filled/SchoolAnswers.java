package org.duxue.demo.filled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.Premises;
import org.duxue.demo.school.School;
import org.duxue.demo.school.Setting;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;
import org.jspecify.annotations.Nullable;

/** Answers of the schools by element id of the pack; those of a stage are keyed {@code id_stage}. */
final class SchoolAnswers {
    private SchoolAnswers() {}

    static Map<String, Function<School, @Nullable Object>> all() {
        Map<String, Function<School, @Nullable Object>> answers = new LinkedHashMap<>();
        answers.put("code", School::code);
        answers.put("name", School::name);
        answers.put("type", school -> school.type().title());
        answers.put("district", school -> DemoDistrict.NAME);
        answers.put("counts_as_school", school -> yes(school.identity().counted()));
        answers.put("parent_code", school -> school.identity().parent());
        answers.put("ownership", school -> school.identity().publicly() ? "公办" : "民办");
        answers.put("setting", school -> school.identity().setting().belt().title());
        answers.put("boarding_school", school -> yes(boards(school)));
        for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
            stage(answers, stage);
        }
        premises(answers);
        money(answers);
        confirmations(answers);
        return answers;
    }

    private static void stage(Map<String, Function<School, @Nullable Object>> answers, Stage stage) {
        String suffix = "_" + stage.id();
        part(
                answers,
                "pe_itinerant" + suffix,
                stage,
                part -> some(part.teachers().visiting().sport()));
        part(
                answers,
                "music_itinerant" + suffix,
                stage,
                part -> some(part.teachers().visiting().music()));
        part(
                answers,
                "fineart_itinerant" + suffix,
                stage,
                part -> some(part.teachers().visiting().fineArt()));
        part(
                answers,
                "teachers_certified" + suffix,
                stage,
                part -> part.teachers().certified());
        part(
                answers,
                "teachers_trained" + suffix,
                stage,
                part -> part.teachers().trained());
        part(answers, "class_sizes" + suffix, stage, part -> listed(part.classes()));
        answers.put("pupils_in_zone" + suffix, school -> {
            StagePart part = school.part(stage);
            return part == null || !zoned(school) ? null : part.pupils().inZone();
        });
        part(answers, "intake" + suffix, stage, part -> part.pupils().cohort().intake());
        part(answers, "moved_in" + suffix, stage, part -> part.pupils().cohort().movedIn());
        part(
                answers,
                "moved_out" + suffix,
                stage,
                part -> part.pupils().cohort().movedOut());
        part(answers, "deaths" + suffix, stage, part -> part.pupils().cohort().deaths());
    }

    private static void premises(Map<String, Function<School, @Nullable Object>> answers) {
        answers.put("music_room_areas", school -> listed(school.premises().areas(Premises.Room.Kind.MUSIC)));
        answers.put("art_room_areas", school -> listed(school.premises().areas(Premises.Room.Kind.ART)));
        answers.put(
                "rooms_built_year",
                school -> school.premises().rooms().stream()
                        .map(Premises.Room::planned)
                        .max(Integer::compare)
                        .orElse(null));
        answers.put("school_built_year", school -> school.identity().founded());
        answers.put("dense_centre", school -> yes(school.premises().denseCentre()));
        answers.put("other_sports_area", school -> some(school.premises().extraSports()));
        answers.put("rented_sports_area", school -> some(school.premises().rentedSports()));
        answers.put(
                "migrant_children",
                school -> school.parts().values().stream()
                        .filter(part -> part.stage() != Stage.SENIOR)
                        .mapToInt(part -> part.pupils().migrants())
                        .sum());
        answers.put("plan_teachers", school -> yes(school.plans().contains(School.Plan.TEACHERS)));
        answers.put("plan_sports", school -> yes(school.plans().contains(School.Plan.SPORTS)));
        answers.put("plan_rooms", school -> yes(school.plans().contains(School.Plan.ROOMS)));
        answers.put("plan_size", school -> yes(school.plans().contains(School.Plan.SIZE)));
    }

    private static void money(Map<String, Function<School, @Nullable Object>> answers) {
        answers.put("public_funds_budget_wan", school -> school.funds().publicFunds());
        answers.put("public_funds_spent_wan", school -> cents(school.funds().publicFunds() * 0.985));
        answers.put("training_budget_wan", school -> school.funds().training());
        answers.put("training_spent_wan", school -> cents(school.funds().training() * 0.99));
    }

    private static void confirmations(Map<String, Function<School, @Nullable Object>> answers) {
        for (String id : List.of(
                "has_charter",
                "has_it_teaching",
                "has_moral_culture",
                "has_curriculum",
                "has_labour_base",
                "has_no_burden")) {
            answers.put(id, school -> "是");
        }
        answers.put("practice_hours", school -> 70);
        answers.put("labour_hours", school -> 38);
        answers.put("labour_teachers", school -> Math.max(1, school.teachers() / 60));
    }

    private static void part(
            Map<String, Function<School, @Nullable Object>> answers,
            String id,
            Stage stage,
            Function<StagePart, @Nullable Object> value) {
        answers.put(id, school -> {
            StagePart part = school.part(stage);
            return part == null ? null : value.apply(part);
        });
    }

    /** Whether more than half of its pupils live in. */
    private static boolean boards(School school) {
        int boarders = school.parts().values().stream()
                .mapToInt(part -> part.pupils().boarders())
                .sum();
        return boarders * 2 > school.pupils();
    }

    /** Public schools of city and town without boarding admit by zone. */
    private static boolean zoned(School school) {
        return school.identity().publicly()
                && school.identity().setting().belt() != Setting.Belt.RURAL
                && !boards(school);
    }

    private static String yes(boolean yes) {
        return yes ? "是" : "否";
    }

    /** Nobody writes a nought for what he does not have. */
    private static @Nullable Object some(double amount) {
        return amount == 0 ? null : amount == Math.rint(amount) ? (Object) (long) amount : (Object) amount;
    }

    private static String listed(List<? extends Number> numbers) {
        return numbers.stream()
                .map(number -> number.doubleValue() == Math.rint(number.doubleValue())
                        ? String.valueOf(number.longValue())
                        : number.toString())
                .collect(Collectors.joining("、"));
    }

    private static double cents(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
