/** All SQL of the room. */
@NullMarked
package org.duxue.ground.organisation.store;

import org.jspecify.annotations.NullMarked;
