package org.duxue.work.collection;

import java.time.Instant;
import java.util.UUID;

/** That an answer rests on a document. */
public record Citation(UUID caseId, String point, UUID evidence, String note, String person, Instant at) {}
