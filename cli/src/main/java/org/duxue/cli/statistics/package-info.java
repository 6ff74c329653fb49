/**
 * {@code duxue statistics …}: one class per method. A command mixes in {@link DataFile} for {@code --data}, {@link
 * Answer} for {@code --out} and, where a regression is meant, {@link FixedTerms} for {@code --fixed}; it names the
 * columns it needs as a selection, hands the columns to the statistics module, and writes JSON.
 */
@NullMarked
package org.duxue.cli.statistics;

import org.jspecify.annotations.NullMarked;
