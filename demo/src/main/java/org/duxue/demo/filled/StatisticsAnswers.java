package org.duxue.demo.filled;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.duxue.demo.school.School;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;
import org.jspecify.annotations.Nullable;

/** What the official statistics say of a school, by column of the pack: the expectation of whoever reads the exports. */
final class StatisticsAnswers {
    private StatisticsAnswers() {}

    static Map<String, Function<School, @Nullable Object>> all() {
        Map<String, Function<School, @Nullable Object>> answers = new LinkedHashMap<>();
        exported(answers, "organiser", school -> school.identity().publicly() ? "县级教育部门" : "民办");
        for (Stage stage : Stage.values()) {
            stage(answers, stage);
        }
        exported(answers, "teaching_area", school -> school.premises().teaching());
        exported(answers, "indoor_sports_area", school -> school.premises().indoorSports());
        exported(answers, "outdoor_sports_area", school -> school.premises().outdoorSports());
        exported(answers, "equipment_value_wan", school -> school.premises().equipment());
        exported(answers, "multimedia_rooms", school -> school.premises().multimediaRooms());
        return answers;
    }

    /** Vocational and special schools are not in the stage files. */
    private static void exported(
            Map<String, Function<School, @Nullable Object>> answers,
            String column,
            Function<School, @Nullable Object> value) {
        answers.put(column, school -> school.type().general() ? value.apply(school) : null);
    }

    private static void stage(Map<String, Function<School, @Nullable Object>> answers, Stage stage) {
        part(answers, "pupils", stage, part -> part.pupils().total());
        part(answers, "teachers", stage, part -> part.teachers().total());
        part(
                answers,
                "teachers_diploma",
                stage,
                part -> part.teachers().degrees().diploma());
        part(
                answers,
                "teachers_bachelor",
                stage,
                part -> part.teachers().degrees().bachelor());
        part(
                answers,
                "teachers_master",
                stage,
                part -> part.teachers().degrees().master());
        part(
                answers,
                "teachers_doctor",
                stage,
                part -> part.teachers().degrees().doctor());
        part(answers, "backbone", stage, part -> part.teachers().backbone());
        part(answers, "pe", stage, part -> part.teachers().own().sport());
        part(answers, "music", stage, part -> part.teachers().own().music());
        part(answers, "fineart", stage, part -> part.teachers().own().fineArt());
        part(answers, "art", stage, part -> part.teachers().own().art());
        part(answers, "classes", stage, part -> part.classes().size());
        part(answers, "graduates", stage, part -> part.pupils().graduates());
    }

    private static void part(
            Map<String, Function<School, @Nullable Object>> answers,
            String id,
            Stage stage,
            Function<StagePart, @Nullable Object> value) {
        answers.put(id + "_" + stage.id(), school -> {
            StagePart part = school.type().general() ? school.part(stage) : null;
            return part == null ? null : value.apply(part);
        });
    }
}
