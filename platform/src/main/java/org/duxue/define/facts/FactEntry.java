package org.duxue.define.facts;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person entered into one field, not yet checked.
 *
 * @param value as it came; null or JSON null takes the value away
 * @param reason why an implausible value is right nevertheless
 */
public record FactEntry(
        String column, @Nullable JsonNode value, @Nullable String reason) {}
