/** Wrong on purpose: a package that no room claims. */
@NullMarked
package org.duxue.canary.ground.unmarked;

import org.jspecify.annotations.NullMarked;
