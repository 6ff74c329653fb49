/**
 * Promise: personal data is shown no further than it must be. Knows the classes of fields and how each is masked.
 */
@ApplicationModule(id = "privacy", displayName = "隐私保护", allowedDependencies = "shared")
@NullMarked
package org.duxue.ground.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
