package org.duxue.evaluation.framework;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule or a figure comes from.
 *
 * @param text the rule in one sentence, as shown in a trace
 * @param source the document it stands in, or {@code null} when none is known
 * @param verified whether the figure was checked against that document; an unverified one is shown as such
 */
public record Clause(String text, @Nullable String source, boolean verified) {}
