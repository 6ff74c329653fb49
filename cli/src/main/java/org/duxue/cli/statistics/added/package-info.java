/** {@code duxue statistics value-added}, which is fast from its first instruction to its last. */
@NullMarked
package org.duxue.cli.statistics.added;

import org.jspecify.annotations.NullMarked;
