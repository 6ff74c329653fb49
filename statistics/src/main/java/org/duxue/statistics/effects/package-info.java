/** What is said of groups once their effects are estimated: intervals, bands, ranks, and who can be told apart. */
@NullMarked
package org.duxue.statistics.effects;

import org.jspecify.annotations.NullMarked;
