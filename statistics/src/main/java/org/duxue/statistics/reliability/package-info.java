/** How consistently the items of a scale measure: Cronbach's alpha, McDonald's omega, and each item's part in it. */
@NullMarked
package org.duxue.statistics.reliability;

import org.jspecify.annotations.NullMarked;
