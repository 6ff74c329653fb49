/** {@code duxue statistics growth}: from the file of a cohort to the file with its percentiles. */
@NullMarked
package org.duxue.cli.statistics.growth;

import org.jspecify.annotations.NullMarked;
