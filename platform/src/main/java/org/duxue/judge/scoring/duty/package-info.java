/**
 * The indicators a reviewer decides on: the facts and documents behind one indicator of the district, and the confirmation,
 * which is itself a fact with its reason and history.
 */
@NamedInterface("duty")
@NullMarked
package org.duxue.judge.scoring.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
