package org.duxue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.fixtures.Visitor;
import org.duxue.ground.access.HouseRole;
import org.duxue.ground.shared.Permission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint there is, called by every part of the cast, at the own school and at another one. */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixApiTest {
    private static final String DISTRICT_WIDE = "@district";
    private static final String NONE = "00000000-0000-7000-8000-000000000000";
    private static final Set<String> FRAMEWORK_OWN = Set.of("/error");

    private final House house;
    private final RequestMappingHandlerMapping mappings;
    private final List<Line> matrix;
    private final Map<Person, Visitor> visitors = new HashMap<>();

    @Autowired
    AccessMatrixApiTest(House house, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
            throws IOException {
        this.house = house;
        this.mappings = mappings;
        this.matrix = Files.readAllLines(Path.of("src/test/resources/access-matrix.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::parse)
                .toList();
    }

    private record Line(String method, String pattern, String needs, String example, String body) {
        static Line parse(String line) {
            List<String> cells =
                    List.of(line.split("\\|", 4)).stream().map(String::strip).toList();
            String[] endpoint = cells.get(0).split(" ", 2);
            return new Line(endpoint[0], endpoint[1], cells.get(1), cells.get(2), cells.get(3));
        }

        String endpoint() {
            return method + " " + pattern;
        }

        boolean mentionsUnit() {
            return (example + body).contains("{unit}");
        }

        boolean called() {
            return !example.equals("-");
        }
    }

    @BeforeAll
    void signEverybodyIn() {
        Qinghe.CAST.forEach(person -> visitors.put(person, house.visitor(person)));
    }

    @Test
    void everyEndpointHasALineAndEveryLineAnEndpoint() {
        Set<String> registered = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> !FRAMEWORK_OWN.contains(pattern))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> registered.add(method + " " + pattern))));
        assertThat(new TreeSet<>(matrix.stream().map(Line::endpoint).toList())).isEqualTo(registered);
    }

    @Test
    void turnsStrangersAwayEverywhereButAtTheDoor() {
        Visitor stranger = house.visitor();
        stranger.get("/api/session");
        List<String> wrong = new ArrayList<>();
        for (Line line : matrix) {
            if (line.called()) {
                Visitor.Answer answer = call(stranger, line, Qinghe.SCHOOL_A);
                boolean turnedAway = answer.text().contains("HOUSE-SIGN-IN-REQUIRED");
                if (turnedAway == line.needs().equals("public") || answer.status() >= 500) {
                    wrong.add(line.endpoint() + " → " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsEveryoneDoExactlyWhatTheirRoleAllowsWhereTheyHoldIt() {
        List<String> wrong = new ArrayList<>();
        for (Line line : matrix) {
            for (Person person : Qinghe.CAST) {
                for (String unit : line.mentionsUnit() ? List.of(Qinghe.SCHOOL_A, Qinghe.SCHOOL_B) : List.of("")) {
                    if (line.called()) {
                        check(line, person, unit, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableOfRolesIsWhatWasAgreed() throws IOException {
        List<String> table = new ArrayList<>();
        for (Permission permission : Permission.values()) {
            List<String> roles = new ArrayList<>();
            for (HouseRole role : HouseRole.values()) {
                if (role.permissions().contains(permission)) {
                    roles.add(role.code());
                }
            }
            table.add(permission.code() + " = " + String.join(" ", roles));
        }
        assertThat(table).isEqualTo(Files.readAllLines(Path.of("src/test/resources/roles.txt")));
    }

    private void check(Line line, Person person, String unit, List<String> wrong) {
        boolean inDistrict =
                !line.needs().endsWith(DISTRICT_WIDE) || person.unit().equals(Qinghe.DISTRICT);
        String permission = line.needs().replace(DISTRICT_WIDE, "");
        boolean allowed = holds(person, permission) && inDistrict && (unit.isEmpty() || reaches(person, unit));
        Visitor.Answer answer = call(visitor(person), line, unit);
        boolean hidden = !unit.isEmpty() && answer.text().contains("HOUSE-NOT-FOUND");
        boolean refused = answer.status() == 403 || hidden;
        if (allowed ? refused || answer.status() >= 500 || signInAsked(answer) : !refused) {
            wrong.add("%s by %s at %s: %s, but answered %d %s"
                    .formatted(
                            line.endpoint(),
                            person.name(),
                            unit,
                            allowed ? "allowed" : "refused",
                            answer.status(),
                            answer.text()
                                    .substring(0, Math.min(200, answer.text().length()))));
        }
    }

    private static boolean signInAsked(Visitor.Answer answer) {
        return answer.text().contains("HOUSE-SIGN-IN-REQUIRED");
    }

    private Visitor visitor(Person person) {
        Visitor visitor = visitors.get(person);
        if (visitor == null) {
            throw new IllegalStateException(person.name());
        }
        return visitor;
    }

    private static boolean holds(Person person, String needs) {
        return switch (needs) {
            case "public", "signed-in" -> true;
            default ->
                person.role().permissions().stream()
                        .anyMatch(permission -> List.of(needs.split(" or ")).contains(permission.code()));
        };
    }

    private static boolean reaches(Person person, String unit) {
        return person.unit().equals(unit) || person.unit().equals(Qinghe.DISTRICT);
    }

    private Visitor.Answer call(Visitor visitor, Line line, String unit) {
        String path = fill(line.example(), unit);
        if (line.body().equals("multipart")) {
            String boundary = "----qinghe";
            String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\ncode,name\r\n--" + boundary + "--\r\n";
            return visitor.exchange(visitor.request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build());
        }
        String body = line.body().isEmpty() ? null : fill(line.body(), unit);
        return visitor.send(line.method(), path, body, "If-Match", "\"0\"");
    }

    private String fill(String text, String unit) {
        return text.replace("{unit}", unit)
                .replace("{none}", NONE)
                .replace("{account}", house.id(Qinghe.YIN).toString());
    }
}
