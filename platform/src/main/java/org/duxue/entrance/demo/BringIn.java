package org.duxue.entrance.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.ImportState;
import org.duxue.define.facts.imports.Imports;
import org.duxue.define.facts.imports.ReviewImport;
import org.duxue.define.facts.imports.Staging;
import org.duxue.define.facts.imports.StartImport;
import org.duxue.demo.DemoFiles.Delivery;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Period;
import org.duxue.workbooks.columns.ColumnMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does with a delivery what a person does with files: uploads them, agrees to guessed headings, gives reasons for what looks implausible, accepts. An
 * import that an earlier start left behind is taken up instead of a second one being made.
 */
@Component
class BringIn {
    private static final String REASON = "已与学校核对，与原始台账一致（演示数据）";
    private static final long PAUSE_MILLIS = 100;

    private final org.duxue.ground.files.Files files;
    private final StartImport start;
    private final Imports imports;
    private final ReviewImport review;
    private final Staging staging;

    BringIn(
            org.duxue.ground.files.Files files,
            StartImport start,
            Imports imports,
            ReviewImport review,
            Staging staging) {
        this.files = files;
        this.start = start;
        this.imports = imports;
        this.review = review;
        this.staging = staging;
    }

    /** What the caller brought in for a pack, youngest first. */
    List<Import> brought(String pack) {
        UUID person = Acting.actor().id();
        List<Import> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Import> page = imports.recent(pack, cursor, Page.SIZE);
            page.items().stream().filter(one -> one.personId().equals(person)).forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    /** Goes on until the import is accepted or wants a real person; answers how it then stands. */
    Import bring(Delivery delivery) throws InterruptedException {
        UUID id = leftBehind(delivery).map(Import::id).orElseGet(() -> upload(delivery));
        while (true) {
            Import now = review.look(id);
            switch (now.state()) {
                case READING, ACCEPTING -> Thread.sleep(PAUSE_MILLIS);
                case READY -> review.accept(id);
                case MAPPING -> {
                    if (!agree(now)) {
                        return now;
                    }
                }
                case REVIEW -> {
                    if (!explain(now)) {
                        return now;
                    }
                }
                case FAILED, ACCEPTED, DISCARDED -> {
                    return now;
                }
            }
        }
    }

    private Optional<Import> leftBehind(Delivery delivery) {
        List<String> names =
                delivery.files().stream().map(file -> name(file)).sorted().toList();
        return brought(delivery.pack()).reversed().stream()
                .filter(one -> one.period().equals(Period.of(delivery.period())))
                .filter(one -> one.state() != ImportState.FAILED)
                .filter(one -> names.equals(one.files().stream()
                        .map(Import.SourceFile::name)
                        .sorted()
                        .toList()))
                .findFirst();
    }

    private UUID upload(Delivery delivery) {
        List<StoredFile> stored = delivery.files().stream().map(this::keep).toList();
        return start.start(delivery.pack(), Period.of(delivery.period()), stored)
                .id();
    }

    private StoredFile keep(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return files.keep(content, name(file), FilePurpose.IMPORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the headings that could only be guessed and agrees; false when that is not what is missing. */
    private boolean agree(Import of) {
        Map<String, String> guesses = new HashMap<>();
        for (ColumnMapping heading : of.findings().columns()) {
            String column = heading.column();
            if (heading.how() == ColumnMapping.How.GUESS && column != null) {
                guesses.put(heading.key(), column);
            }
        }
        if (guesses.isEmpty() || !of.findings().missing().isEmpty()) {
            return false;
        }
        review.map(of.id(), guesses);
        return true;
    }

    /** False when reasons are not what is missing. */
    private boolean explain(Import of) {
        Import.Counts counts = of.findings().counts();
        if (counts.errors() > 0 || of.open() > 0 || counts.unexplained() == 0) {
            return false;
        }
        Map<Integer, String> reasons = new HashMap<>();
        @Nullable String cursor = null;
        do {
            Page<Staging.Found> page = staging.problems(of, "warning", cursor, Page.SIZE);
            page.items().stream()
                    .filter(found -> Staging.needsReason(found.problem()))
                    .forEach(found -> reasons.put(found.number(), REASON));
            cursor = page.next();
        } while (cursor != null);
        review.explain(of.id(), reasons);
        return true;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
