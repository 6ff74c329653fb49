/**
 * Promise: the few words every room speaks, made of the JDK alone: who acts, on which unit, in which period, by which
 * permission, and what went wrong. Ports that lower rooms implement live here so that nobody has to call upstairs.
 */
@ApplicationModule(
        id = "shared",
        displayName = "共用语汇",
        allowedDependencies = {})
@NullMarked
package org.duxue.ground.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
