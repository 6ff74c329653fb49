/** Numbers only: arrays in, figures out. Knows no school, no file and no clock. */
@NullMarked
package org.duxue.statistics;

import org.jspecify.annotations.NullMarked;
