/**
 * Promise: personal data and secrets are shown no further than they must be. Knows the classes of fields and how each is
 * masked, and locks single fields under a key that is kept apart from the data.
 */
@ApplicationModule(
        id = "privacy",
        displayName = "隐私保护",
        allowedDependencies = {"shared", "database"})
@NullMarked
package org.duxue.ground.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
