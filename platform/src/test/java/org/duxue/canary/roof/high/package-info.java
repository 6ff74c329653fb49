/** A room that is called from below. */
@ApplicationModule
@NullMarked
package org.duxue.canary.roof.high;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
