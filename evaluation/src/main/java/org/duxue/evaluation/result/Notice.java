package org.duxue.evaluation.result;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader must know about how the evaluation came about: a part left out, a campus merged, an unknown
 * type, a relaxation that has expired.
 *
 * @param kind stable word: {@code excluded}, {@code merged}, {@code unknown-type}, {@code no-parent},
 *     {@code relaxation-expired}, {@code relaxation-refused}, {@code boundary}
 * @param code the school's code, or null when it concerns the district
 */
public record Notice(String kind, @Nullable String code, String stage, String message, String messageEn) {}
