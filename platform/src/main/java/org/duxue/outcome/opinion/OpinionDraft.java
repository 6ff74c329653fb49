package org.duxue.outcome.opinion;

import java.time.Instant;

/** The opinion while the office writes it; seen by the office alone. */
public record OpinionDraft(OpinionText text, long version, String editedBy, Instant editedAt) {}
