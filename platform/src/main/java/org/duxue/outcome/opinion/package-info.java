/**
 * Promise: what is said of a unit is drawn from its result, heard before it is final, frozen when it goes out, and followed until
 * what it asked for is done. A published result never changes; a correction is a visible successor.
 */
@ApplicationModule(
        id = "opinion",
        displayName = "督导意见",
        allowedDependencies = {"shared", "http", "organisation", "notice", "scheme", "programme", "collection", "review"
        })
@NullMarked
package org.duxue.outcome.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
