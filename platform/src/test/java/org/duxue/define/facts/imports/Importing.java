package org.duxue.define.facts.imports;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.duxue.fixtures.House;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Period;

/** Words for stories about imports. */
final class Importing {
    static final String PACK = "balanced-development";
    static final Period YEAR = new Period(2025);
    static final String HEADINGS = "学校代码,学校名称,办学类型,小学在校生数,教学及辅助用房面积\n";

    private final House house;
    private final Files files;
    private final StartImport start;
    private final ReviewImport review;
    private final Staging staging;

    Importing(House house, Files files, StartImport start, ReviewImport review, Staging staging) {
        this.house = house;
        this.files = files;
        this.start = start;
        this.review = review;
        this.staging = staging;
    }

    /** Uploads a table and waits until it has been read. */
    Import bring(Person person, String csv) {
        return settled(person, upload(person, csv).id());
    }

    Import upload(Person person, String csv) {
        return house.as(person, () -> {
            ByteArrayInputStream content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
            StoredFile file = files.keep(content, "学校.csv", FilePurpose.IMPORT);
            return start.start(PACK, YEAR, List.of(file));
        });
    }

    Import accept(Person person, UUID id) {
        house.as(person, () -> review.accept(id));
        return settled(person, id);
    }

    /** Waits until no job is at it. */
    Import settled(Person person, UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> look(person, id), found -> !found.state().working());
    }

    Import look(Person person, UUID id) {
        return house.as(person, () -> review.look(id));
    }

    List<Staging.Change> difference(Person person, UUID id) {
        return house.as(
                person,
                () -> staging.difference(id, new Staging.Filter(null, null, List.of()), null, 100)
                        .items());
    }

    List<Staging.Found> problems(Person person, Import of) {
        Page<Staging.Found> page = house.as(person, () -> staging.problems(of, null, null, 100));
        return page.items();
    }
}
