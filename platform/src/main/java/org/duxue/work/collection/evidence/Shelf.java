package org.duxue.work.collection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.Evidence;
import org.jspecify.annotations.Nullable;

/** The documents of units and who cites them; row-level security narrows whatever is returned. */
public interface Shelf {
    Optional<Evidence> find(UUID id);

    /** By id. */
    Map<UUID, Evidence> named(Collection<UUID> ids);

    /** The same content for the same demand, if the unit has it already. */
    Optional<Evidence> same(UnitCode unit, String sha256, @Nullable String demand);

    /** Newest first. */
    Page<Evidence> page(UnitCode unit, @Nullable String text, @Nullable String demand, @Nullable String cursor);

    /** Everything of the unit that answers one of the demands, newest first. */
    List<Evidence> answering(UnitCode unit, Collection<String> demands);

    Evidence add(New fresh);

    /** @return nothing when it is no longer of that version */
    Optional<Evidence> edit(UUID id, int based, Described described);

    void remove(UUID id);

    /** Citations of a case, in the order they were made. */
    List<Citation> citations(UUID caseId);

    /** Those at one point. */
    List<Citation> citations(UUID caseId, String point);

    /** Citations of documents, wherever they are and the caller may see them. */
    List<CitedAt> citedAt(Collection<UUID> ids);

    /** How many citations a document has, and how many signatures stand under it. */
    int citations(Evidence evidence);

    /** Cites a document; once more only changes the note. */
    void cite(UUID caseId, UnitCode unit, String point, UUID evidence, String note);

    boolean uncite(UUID caseId, String point, UUID evidence);

    /** Photographs like these elsewhere in the district, by document. */
    Map<UUID, List<Reuse>> alike(Collection<UUID> ids);

    /** A document as it comes in. */
    record New(UnitCode unit, StoredFile file, UUID reference, Described described, OptionalLong likeness) {}

    /** What its owner says about it. */
    record Described(
            String name,
            @Nullable String demand,
            @Nullable Instant capturedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate validUntil) {}

    /** Where a document is cited. */
    record CitedAt(UUID evidence, UUID caseId, String point) {}

    /**
     * A photograph like another one.
     *
     * @param distance differing bits of 64
     * @param sameFile whether it is the very same file
     * @param elsewhere whether it is another unit's
     * @param other the other document, its unit and a case that cites it: null where the caller may not see them
     */
    record Reuse(
            int distance,
            boolean sameFile,
            boolean elsewhere,
            @Nullable UUID other,
            @Nullable UnitCode unit,
            @Nullable UUID caseId,
            @Nullable Instant receivedAt) {}
}
