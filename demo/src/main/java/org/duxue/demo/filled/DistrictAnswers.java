package org.duxue.demo.filled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.School;
import org.duxue.demo.school.SchoolType;
import org.duxue.demo.school.Setting;
import org.duxue.demo.school.Stage;
import org.duxue.demo.school.StagePart;

/**
 * Answers of the district office by element id. What must agree with the schools is added up from them; the rest stands
 * in a table per pack, one column per year.
 */
final class DistrictAnswers {
    private DistrictAnswers() {}

    static Map<String, Object> of(DemoDistrict district, String pack) {
        Map<String, Object> answers = new LinkedHashMap<>(table(pack, district.year()));
        if (pack.equals("balanced-development")) {
            addUp(answers, district);
        } else {
            int children = district.kindergartens().stream()
                    .mapToInt(Kindergarten::children)
                    .sum();
            answers.put("population_resident", Math.round(children / enrolment(district.year())));
            answers.put("population_registered", Math.round(children / enrolment(district.year()) * 1.31));
        }
        return answers;
    }

    /** Gross enrolment, a little higher every year. */
    private static double enrolment(int year) {
        return 0.971 - 0.006 * (DemoDistrict.LAST_YEAR - year);
    }

    private static void addUp(Map<String, Object> answers, DemoDistrict district) {
        List<School> schools = district.schools();
        int special = schools.stream()
                        .filter(school -> school.type() == SchoolType.SPECIAL)
                        .mapToInt(School::pupils)
                        .sum()
                + compulsory(schools, part -> part.pupils().disabled());
        answers.put("special_pupils", special);
        answers.put("special_funds_wan", Math.round(special * 0.68 * 100) / 100.0);
        int migrants = compulsory(schools, part -> part.pupils().migrants());
        int inPrivate = compulsory(
                schools.stream().filter(school -> !school.identity().publicly()).toList(),
                part -> part.pupils().migrants());
        answers.put("migrants_eligible", migrants);
        answers.put("migrants_public", migrants - inPrivate);
        answers.put("migrants_purchased", inPrivate / 3);
        answers.put("junior_graduates_all", graduates(schools));
        answers.put(
                "rural_junior_graduates",
                graduates(schools.stream()
                        .filter(school -> school.identity().setting().belt() != Setting.Belt.URBAN)
                        .toList()));
        answers.put(
                "disabled_special",
                schools.stream()
                        .filter(school -> school.type() == SchoolType.SPECIAL)
                        .mapToInt(School::pupils)
                        .sum());
        answers.put("staff_primary_total", staff(schools, Stage.PRIMARY));
        answers.put("staff_junior_total", staff(schools, Stage.JUNIOR));
    }

    private static int compulsory(List<School> schools, ToIntFunction<StagePart> count) {
        return schools.stream()
                .filter(school -> school.type().general())
                .flatMap(school -> school.parts().values().stream())
                .filter(part -> part.stage() != Stage.SENIOR)
                .mapToInt(count)
                .sum();
    }

    private static int graduates(List<School> schools) {
        return schools.stream()
                .filter(school -> school.type().general())
                .flatMap(school -> school.parts().values().stream())
                .filter(part -> part.stage() == Stage.JUNIOR)
                .mapToInt(part -> part.pupils().graduates())
                .sum();
    }

    /** Teachers and about one other person to every twelve of them. */
    private static long staff(List<School> schools, Stage stage) {
        int teachers = schools.stream()
                .filter(school -> school.type().general())
                .flatMap(school -> school.parts().values().stream())
                .filter(part -> part.stage() == stage)
                .mapToInt(part -> part.teachers().total())
                .sum();
        return Math.round(teachers * 13 / 12.0);
    }

    private static Map<String, Object> table(String pack, int year) {
        String resource = pack + ".csv";
        try (InputStream in = Objects.requireNonNull(DistrictAnswers.class.getResourceAsStream(resource), resource)) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
            int column = List.of(lines.getFirst()).indexOf(String.valueOf(year));
            Map<String, Object> answers = new LinkedHashMap<>();
            lines.stream()
                    .skip(1)
                    .filter(line -> column > 0 && !line[column].isEmpty())
                    .forEach(line -> answers.put(line[0], typed(line[column])));
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object typed(String text) {
        return text.matches("-?[0-9.]+") ? (Object) Double.valueOf(text) : text;
    }
}
