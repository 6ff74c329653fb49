package org.duxue.define.facts.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** The imports the caller may see. */
public interface Imports {
    /** Adds one in state {@code reading}; its id and times are the database's. */
    UUID add(Import fresh);

    Optional<Import> find(UUID id);

    Page<Import> recent(@Nullable String pack, @Nullable String cursor, int size);

    /**
     * Writes state, decisions, findings and failure and raises the version.
     *
     * @throws org.duxue.ground.shared.Problem when somebody else changed it since it was read
     */
    void update(Import changed);

    /** Takes the job for the length of this transaction; empty when it is not in this state or somebody has it. */
    Optional<Import> take(UUID id, ImportState state);

    /** Notes the start of a job and answers how many starts there have been. Commits at once. */
    int attempt(UUID id, String phase);

    /** Notes how far a job is. Commits at once. */
    void progress(UUID id, String phase, long done, long total);

    /** Notes that the job came to an end, so that its starts no longer count. Commits at once. */
    void finished(UUID id);

    Progressed progressed(UUID id);

    /** The jobs a stopped house left behind; asked by the house itself. */
    List<Unfinished> unfinished();

    /** Column once chosen for a heading's signature. */
    Optional<String> recall(UnitCode district, String pack, String signature);

    void remember(UnitCode district, String pack, String signature, String column);

    record Progressed(String phase, long done, long total) {}

    record Unfinished(UUID id, UUID account) {}
}
