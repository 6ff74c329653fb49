/**
 * Writes an evaluation for people and machines: {@code result.json} and {@code trace.json}, the workbook, the official
 * document and its PDF. Pure: the same subject gives the same bytes.
 */
@NullMarked
package org.duxue.reports;

import org.jspecify.annotations.NullMarked;
