/** Columns as the models take them. */
@NullMarked
package org.duxue.statistics.data;

import org.jspecify.annotations.NullMarked;
