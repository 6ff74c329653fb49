/** The shelf of a unit: documents handed in once, cited by any number of points, with what can be said against them. */
@NamedInterface("evidence")
@NullMarked
package org.duxue.work.collection.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
