package org.duxue.define.facts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SHU;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.define.facts.DistrictFacts;
import org.duxue.define.facts.FactsOf;
import org.duxue.demo.BrokenFiles;
import org.duxue.demo.DemoFiles;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Period;
import org.duxue.packs.PackLibrary;
import org.duxue.workbooks.TemplateWorkbook;
import org.duxue.workbooks.rows.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The workbooks an office really has: the county's exports as they are, broken ones, and the template filled in. */
@InTheHouse
class WorkbooksStoryTest {
    private static final long SEED = 20_260_101;
    private static final String PACK = "balanced-development";

    private final House house;
    private final Files files;
    private final StartImport start;
    private final ReviewImport review;
    private final Staging staging;
    private final FactsOf factsOf;
    private final Units units;
    private final Importing importing;

    @TempDir
    private Path folder;

    @Autowired
    WorkbooksStoryTest(
            House house,
            Files files,
            StartImport start,
            ReviewImport review,
            Staging staging,
            FactsOf factsOf,
            Units units) {
        this.house = house;
        this.files = files;
        this.start = start;
        this.review = review;
        this.staging = staging;
        this.factsOf = factsOf;
        this.units = units;
        this.importing = new Importing(house, files, start, review, staging);
    }

    /** A district that has brought nothing in yet: not even its schools are known. */
    @BeforeEach
    void startsWithTheDistrictAlone() {
        house.reset();
        house.asSuperuser("""
                set session_replication_role = replica;
                delete from organisation_unit where kind <> 'district';
                delete from organisation_ancestry where descendant not in (select code from organisation_unit);
                set session_replication_role = origin;
                select 1::text
                """);
    }

    @Test
    void makesADistrictOfTheCountysExportsAndOfItsOwnTemplateNoChange() throws IOException {
        DemoFiles.Delivery delivery = DemoFiles.write(folder, SEED).getFirst();
        Import read = explained(bring(delivery.pack(), delivery.period(), delivery.files()));
        assertThat(importing.problems(SHU, read))
                .filteredOn(found -> found.problem().severity().name().equals("ERROR"))
                .isEmpty();
        assertThat(read.state()).isEqualTo(ImportState.READY);
        assertThat(importing.accept(SHU, read.id()).state()).isEqualTo(ImportState.ACCEPTED);

        Period period = Period.of(delivery.period());
        DistrictFacts facts = house.as(LUO, () -> factsOf.district(PACK, period));
        assertThat(facts.facts().schools().rows()).isGreaterThan(80);
        assertThat(facts.facts().schools().numbers("pupils_primary")).isNotNull();
        assertThat(house.as(LUO, units::all))
                .filteredOn(unit -> unit.kind() == UnitKind.TEACHING_POINT)
                .isNotEmpty();

        Import again = explained(bringBack(period, facts));
        assertThat(again.findings().counts().errors()).isZero();
        assertThat(importing.difference(SHU, again.id())).isEmpty();
    }

    @Test
    void survivesEveryBrokenWorkbookAndChangesNothing() {
        for (BrokenFiles.Broken broken : BrokenFiles.write(folder, SEED)) {
            Import read = bring(PACK, "2025", List.of(broken.file()));
            assertThat(read.state()).as(broken.fault()).isIn(ImportState.REVIEW, ImportState.MAPPING);
        }
        assertThat(house.asSuperuser("select unit_code from facts_change")).isEmpty();
    }

    private Import bringBack(Period period, DistrictFacts facts) throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        List<UnitDirectory.Unit> known = house.as(LUO, units::all).stream()
                .filter(unit ->
                        facts.facts().schools().rowOf(unit.code().value()).isPresent())
                .map(unit -> new UnitDirectory.Unit(unit.code().value(), unit.name(), type(unit.type()), List.of()))
                .toList();
        TemplateWorkbook.write(
                PackLibrary.builtIn(PACK),
                period.toString(),
                UnitDirectory.of(known),
                house.as(LUO, () -> factsOf.entered(PACK, period)),
                template);
        StoredFile kept = files.keep(new ByteArrayInputStream(template.toByteArray()), "填报表.xlsx", FilePurpose.IMPORT);
        return importing.settled(
                SHU,
                house.as(SHU, () -> start.start(PACK, period, List.of(kept))).id());
    }

    private static String type(@Nullable String type) {
        return type == null ? "" : type;
    }

    private Import bring(String pack, String period, List<Path> paths) {
        List<StoredFile> kept = new ArrayList<>();
        for (Path path : paths) {
            try (InputStream content = java.nio.file.Files.newInputStream(path)) {
                kept.add(files.keep(content, String.valueOf(path.getFileName()), FilePurpose.IMPORT));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return importing.settled(
                SHU,
                house.as(SHU, () -> start.start(pack, Period.of(period), kept)).id());
    }

    /** Gives every implausible value a reason. */
    private Import explained(Import read) {
        return house.as(SHU, () -> {
            @Nullable String cursor = null;
            Map<Integer, String> reasons = new HashMap<>();
            do {
                Page<Staging.Found> page = staging.problems(read, "warning", cursor, 200);
                page.items().stream()
                        .filter(found -> Staging.needsReason(found.problem()))
                        .forEach(found -> reasons.put(found.number(), "已与学校核对"));
                cursor = page.next();
            } while (cursor != null);
            return reasons.isEmpty() ? read : review.explain(read.id(), reasons);
        });
    }
}
