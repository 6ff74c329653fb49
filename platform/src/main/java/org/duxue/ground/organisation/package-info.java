/**
 * Promise: one list of units, each with a code, a kind and a place in the tree; who lies within whom is answered at once.
 * Imports bring units in, everyone else looks them up.
 */
@ApplicationModule(
        id = "organisation",
        displayName = "组织机构",
        allowedDependencies = {"shared", "privacy"})
@NullMarked
package org.duxue.ground.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
