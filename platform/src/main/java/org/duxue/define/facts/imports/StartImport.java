package org.duxue.define.facts.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.define.facts.imports.Import.Decisions;
import org.duxue.define.facts.imports.Import.Findings;
import org.duxue.define.facts.imports.Import.SourceFile;
import org.duxue.define.framework.Frameworks;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody brings files for a pack and a period; reading them starts once that is written down. */
@Component
public class StartImport {
    public static final int MOST_FILES = 500;

    private final Gate gate;
    private final Units units;
    private final Frameworks frameworks;
    private final Files files;
    private final Imports imports;
    private final ImportJobs jobs;
    private final ApplicationEventPublisher events;

    StartImport(
            Gate gate,
            Units units,
            Frameworks frameworks,
            Files files,
            Imports imports,
            ImportJobs jobs,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.units = units;
        this.frameworks = frameworks;
        this.files = files;
        this.imports = imports;
        this.jobs = jobs;
        this.events = events;
    }

    /** To be asked before a file is taken in. */
    public void permit() {
        gate.require(Permission.IMPORT_WRITE, district().code());
    }

    @Transactional
    public Import start(String pack, Period period, List<StoredFile> brought) {
        Unit district = district();
        gate.require(Permission.IMPORT_WRITE, district.code());
        String known = frameworks.pack(pack).id();
        if (brought.isEmpty()) {
            throw ImportsProblem.NO_FILE.problem();
        }
        Actor actor = Acting.actor();
        UUID id = imports.add(new Import(
                new UUID(0, 0),
                district.code(),
                known,
                period,
                ImportState.READING,
                brought.stream()
                        .map(file -> new SourceFile(file.name(), file.size(), file.sha256(), null))
                        .toList(),
                Decisions.none(),
                Findings.none(),
                null,
                actor.id(),
                actor.name(),
                Instant.EPOCH,
                null,
                1));
        brought.forEach(file -> files.refer(file, district.code(), Import.subject(id)));
        Import started = imports.find(id).orElseThrow();
        events.publishEvent(new ImportEvent.Uploaded(started));
        jobs.readOnceCommitted(id);
        return started;
    }

    private Unit district() {
        return units.root().orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "区县"));
    }
}
