/** Our figures beside those of reference software, fit by fit, over a folder of data sets. */
@NullMarked
package org.duxue.statistics.bench.parity;

import org.jspecify.annotations.NullMarked;
