package org.duxue.define.scheme;

import java.time.Instant;
import java.util.UUID;
import org.duxue.packs.appraisal.AppraisalPack;
import org.jspecify.annotations.Nullable;

/**
 * A version in the making.
 *
 * @param basis the version it came from; null when it came from a workbook of a scheme unknown here
 * @param edition counts the edits
 * @param faults how many there were at the last edit
 */
public record Draft(
        UUID id,
        SchemeVersion.@Nullable Basis basis,
        int edition,
        AppraisalPack pack,
        int faults,
        UUID editedById,
        String editedBy,
        Instant editedAt) {}
