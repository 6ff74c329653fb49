package org.duxue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.DuxueApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/** The laws of docs/architecture.md. */
class HouseRulesTest {
    private static final Path PLATFORM = Path.of("").toAbsolutePath();
    private static final Path ROOT = PLATFORM.resolve("..").normalize();
    private static final Path MIGRATIONS = PLATFORM.resolve("src/main/resources/db/migration");
    private static final Sources SOURCES = Sources.ofAllModules(ROOT);
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(PLATFORM.resolve("target/classes"));
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("org.duxue.canary");
    private static final Floors CANARY_FLOORS = new Floors("org.duxue.canary", List.of("ground", "roof"));

    /** Modules that compute: no framework, no database. */
    private static final Set<String> PURE =
            Set.of("statistics", "tables", "evaluation", "packs", "workbooks", "planning", "reports", "demo");

    private static final Pattern FRAMEWORK =
            Pattern.compile("\\bimport (static )?(org\\.springframework|jakarta|java\\.sql|javax\\.sql)\\b");
    private static final Pattern HIDDEN_INPUT =
            Pattern.compile("\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime)\\.now\\(\\)|currentTimeMillis|nanoTime"
                    + "|new Random\\(\\)|Math\\.random|Clock\\.system");
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\bimport (static )?java\\.(nio\\.file|nio\\.channels|net|sql)\\b|\\bFile(In|Out)putStream\\b|\\bFile(Reader|Writer)\\b");
    private static final Pattern MIGRATION = Pattern.compile("V\\d{4}_\\d{2}_\\d{2}_\\d{2}__[a-z0-9_]+\\.sql");

    @Test
    void everyRoomCallsOnlyTheRoomsOnItsList() {
        ApplicationModules.of(DuxueApplication.class).verify();
    }

    @Test
    void everyClassLiesInAnAnnotatedRoom() {
        assertThat(Floors.OF_THE_HOUSE.strays(HOUSE)).isEmpty();
    }

    @Test
    void catchesAClassThatLiesInNoRoom() {
        assertThat(CANARY_FLOORS.strays(CANARIES)).containsExactly("org.duxue.canary.ground.unmarked.Stray");
    }

    @Test
    void nobodyCallsUpstairs() {
        assertThat(Floors.OF_THE_HOUSE.upwardCalls(HOUSE)).isEmpty();
    }

    @Test
    void catchesACallUpstairs() {
        assertThat(CANARY_FLOORS.upwardCalls(CANARIES))
                .isNotEmpty()
                .allMatch(call -> call.contains("canary.ground.low.CallsUpstairs"));
    }

    @Test
    void everyFloorOfTheHouseIsListed() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("org.duxue."))
                        .map(name -> name.split("\\.")[2]))
                .isSubsetOf(Floors.OF_THE_HOUSE.order());
    }

    @Test
    void sharedStaysSmallAndKnowsOnlyTheJdk() {
        List<Sources.SourceFile> shared = shared(SOURCES);
        assertThat(shared).hasSizeBetween(1, 15);
        assertThat(shared).allMatch(HouseRulesTest::knowsOnlyTheJdk);
    }

    @Test
    void catchesASharedWordThatKnowsAFramework(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Eager.java"), """
                package org.duxue.ground.shared;
                import org.springframework.stereotype.Component;
                @Component class Eager {}
                """);
        assertThat(Sources.read("canary", folder)).noneMatch(HouseRulesTest::knowsOnlyTheJdk);
    }

    @Test
    void nothingOutgrowsItsBudget() throws IOException {
        assertThat(Budgets.HARD_STOPS.exceeded(SOURCES, waivers())).isEmpty();
    }

    @Test
    void nearlyEverythingStaysFarBelowItsBudget() {
        int[] files =
                SOURCES.files().stream().mapToInt(Sources.SourceFile::lines).toArray();
        int[] methods = SOURCES.files().stream()
                .flatMap(file -> file.methods().stream())
                .mapToInt(Sources.Method::lines)
                .toArray();
        int[] imports =
                SOURCES.files().stream().mapToInt(Sources.SourceFile::imports).toArray();
        assertThat(Budgets.p95(files)).as("lines per file").isLessThanOrEqualTo(240);
        assertThat(Budgets.p95(methods)).as("lines per method").isLessThanOrEqualTo(25);
        assertThat(Budgets.p95(imports)).as("imports per file").isLessThanOrEqualTo(25);
    }

    @Test
    void catchesWhatOutgrowsItsBudget(@TempDir Path folder) throws IOException {
        String body = "        int x = 1;\n".repeat(60);
        Files.writeString(
                folder.resolve("Long.java"), "package canary;\nclass Long {\n    void run() {\n" + body + "    }\n}\n");
        Sources sources = new Sources(Sources.read("canary", folder));
        assertThat(Budgets.HARD_STOPS.exceeded(sources, Map.of()))
                .containsExactly("canary/canary/Long.java#run: 62 lines, at most 50");
        assertThat(new Budgets(10, 100, 0, 35).exceeded(sources, Map.of())).hasSize(2);
    }

    @Test
    void everyWaiverNamesItsReasonAndIsStillNeeded() throws IOException {
        Map<String, String> waivers = waivers();
        assertThat(waivers)
                .allSatisfy((name, reason) -> assertThat(reason.length()).isGreaterThan(20));
        List<String> needed = Budgets.HARD_STOPS.exceeded(SOURCES, Map.of());
        assertThat(waivers.keySet()).allMatch(name -> needed.stream().anyMatch(line -> line.startsWith(name + ":")));
    }

    @Test
    void theComputingModulesKnowNoFrameworkAndNoDatabase() {
        assertThat(SOURCES.files().stream()
                        .filter(file -> PURE.contains(file.module()))
                        .filter(file -> FRAMEWORK.matcher(file.text()).find())
                        .map(Sources.SourceFile::name))
                .isEmpty();
    }

    @Test
    void theEngineReadsNoClockAndThrowsNoDice() {
        assertThat(SOURCES.files().stream()
                        .filter(file -> Set.of("statistics", "evaluation").contains(file.module()))
                        .filter(file -> HIDDEN_INPUT.matcher(file.text()).find())
                        .map(Sources.SourceFile::name))
                .isEmpty();
    }

    @Test
    void statisticsKnowsColumnsAndNeverFiles() {
        assertThat(SOURCES.files().stream()
                        .filter(file -> file.module().equals("statistics"))
                        .filter(file -> OUTSIDE.matcher(file.text()).find())
                        .map(Sources.SourceFile::name))
                .isEmpty();
        assertThat(OUTSIDE.matcher("import java.nio.file.Path;").find()).isTrue();
        assertThat(OUTSIDE.matcher("import java.nio.ByteBuffer;").find()).isFalse();
    }

    @Test
    void catchesAFrameworkOrAClockInAComputingModule() {
        assertThat(FRAMEWORK
                        .matcher("import org.springframework.stereotype.Service;")
                        .find())
                .isTrue();
        assertThat(HIDDEN_INPUT.matcher("var today = LocalDate.now();").find()).isTrue();
        assertThat(HIDDEN_INPUT.matcher("var today = LocalDate.now(clock);").find())
                .isFalse();
    }

    @Test
    void noPackageIsSplitAcrossModules() {
        assertThat(split(SOURCES)).isEmpty();
        Sources.SourceFile first = SOURCES.files().getFirst();
        Sources.SourceFile elsewhere =
                new Sources.SourceFile("canary", first.packageName(), first.path(), first.text(), 0, List.of());
        assertThat(split(new Sources(List.of(first, elsewhere)))).containsKey(first.packageName());
    }

    @Test
    void everyMigrationLiesInTheFolderOfARoom() throws IOException {
        Set<String> rooms = new TreeSet<>();
        HOUSE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .forEach(type -> rooms.add(
                        type.getPackageName().replace("org.duxue.", "").replace('.', '/')));
        try (Stream<Path> all = Files.walk(MIGRATIONS)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(String.valueOf(file.getFileName())).matches(MIGRATION);
                assertThat(rooms)
                        .contains(MIGRATIONS.relativize(file.getParent()).toString());
            });
            assertThat(files.stream()
                            .map(file -> String.valueOf(file.getFileName()).split("__")[0]))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Sources.SourceFile> shared(Sources sources) {
        return sources.files().stream()
                .filter(file -> file.packageName().equals("org.duxue.ground.shared"))
                .filter(file -> !file.path().endsWith("package-info.java"))
                .toList();
    }

    private static boolean knowsOnlyTheJdk(Sources.SourceFile file) {
        return file.text()
                .lines()
                .filter(line -> line.startsWith("import "))
                .allMatch(line -> line.matches(
                        "import (static )?(java\\.|org\\.jspecify\\.|org\\.duxue\\.ground\\.shared\\.).*"));
    }

    private static Map<String, Set<String>> split(Sources sources) {
        Map<String, Set<String>> modules = new TreeMap<>();
        sources.files()
                .forEach(file -> modules.computeIfAbsent(file.packageName(), name -> new TreeSet<>())
                        .add(file.module()));
        modules.values().removeIf(owners -> owners.size() < 2);
        return modules;
    }

    private static Map<String, String> waivers() throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(PLATFORM.resolve("src/test/resources/house-waivers.properties"))) {
            read.load(reader);
        }
        Map<String, String> waivers = new HashMap<>();
        read.forEach((name, reason) -> waivers.put(String.valueOf(name), String.valueOf(reason)));
        return waivers;
    }
}
