/** All SQL of the room. */
@NullMarked
package org.duxue.ground.access.store;

import org.jspecify.annotations.NullMarked;
