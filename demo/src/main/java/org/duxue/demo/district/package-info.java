/**
 * An invented district as immutable records: who there is, what they have in each year, and why some of them fail. The
 * same seed and year always give the same district.
 */
@NullMarked
package org.duxue.demo.district;

import org.jspecify.annotations.NullMarked;
