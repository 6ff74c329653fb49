package org.duxue.define.facts;

import java.time.Instant;
import org.duxue.evaluation.facts.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The deed that brought a value.
 *
 * @param version the version of the unit's facts that this deed made
 * @param source file name, or {@link SaveFacts#FORM}
 * @param place sheet and cell within the source, or null
 * @param fileHash SHA-256 of the file, or null for a form
 */
public record Origin(
        int version,
        String source,
        @Nullable String place,
        String person,
        Instant at,
        @Nullable String fileHash) {
    public Provenance provenance() {
        return new Provenance(source, place, person, at);
    }
}
