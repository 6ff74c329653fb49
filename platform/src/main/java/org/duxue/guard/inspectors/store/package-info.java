/** All SQL of the register. */
@NullMarked
package org.duxue.guard.inspectors.store;

import org.jspecify.annotations.NullMarked;
