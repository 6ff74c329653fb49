/** A room that breaks a law, so that the law is known to bite. */
@ApplicationModule
@NullMarked
package org.duxue.canary.ground.low;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
