package org.duxue.demo.district;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.demo.school.School;
import org.duxue.demo.school.SchoolType;
import org.duxue.demo.school.Setting;
import org.duxue.demo.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Who there is in the invented district, read from {@code cast.csv}: a person may add a school or give it another
 * weakness there without touching the code.
 */
final class Cast {
    private Cast() {}

    /**
     * One line of the cast.
     *
     * @param pupils in the last year, by stage, before the seed stirs them
     * @param trait what makes it interesting
     */
    record Role(School.Identity identity, Map<Stage, Integer> pupils, Trait trait) {
        boolean judged() {
            return identity.type().general() && !(identity.type() == SchoolType.TEACHING_POINT && total() < 50);
        }

        int total() {
            return pupils.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static List<Role> schools() {
        return lines("cast.csv").stream().map(Cast::role).toList();
    }

    /** The lines of a table beside this class, without its heading. */
    static List<String[]> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Cast.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Role role(String[] cell) {
        School.Identity identity = new School.Identity(
                cell[0],
                cell[1],
                SchoolType.named(cell[2]),
                cell[3],
                Setting.named(cell[4]),
                Integer.parseInt(cell[5]),
                cell[6].equals("公办"),
                emptyToNull(cell[10]));
        Map<Stage, Integer> pupils = new EnumMap<>(Stage.class);
        for (Stage stage : identity.type().stages()) {
            pupils.put(stage, Integer.parseInt(cell[pupilsColumn(stage)]));
        }
        return new Role(identity, pupils, Trait.parse(cell[11]));
    }

    private static int pupilsColumn(Stage stage) {
        return switch (stage) {
            case PRIMARY -> 7;
            case JUNIOR -> 8;
            case SENIOR -> 9;
        };
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
