/**
 * Promise: nothing reaches a school that is not on the year's whitelist, and what every school was asked for is counted in
 * visits and minutes. Higher floors pass through {@link org.duxue.guard.burden.BurdenGate}.
 */
@ApplicationModule(
        id = "burden",
        displayName = "减负白名单",
        allowedDependencies = {"shared", "http", "organisation"})
@NullMarked
package org.duxue.guard.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
