/** All SQL of the room. */
@NullMarked
package org.duxue.ground.audit.store;

import org.jspecify.annotations.NullMarked;
