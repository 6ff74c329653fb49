package org.duxue.evaluation.facts;

/**
 * All that an evaluation looks at.
 *
 * @param schools one row per school or campus, with the columns of PART and SCHOOL elements; the reserved columns are
 *     {@code name}, {@code type}, {@code district} (district code; one unnamed district when absent),
 *     {@code counts_as_school}, {@code parent_code}
 * @param districts one row per district code, with the columns of DISTRICT elements and {@code name}; may be empty
 */
public record Facts(FactTable schools, FactTable districts) {}
