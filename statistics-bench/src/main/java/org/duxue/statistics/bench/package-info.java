/** Statistics measured beside R. */
@NullMarked
package org.duxue.statistics.bench;

import org.jspecify.annotations.NullMarked;
