/**
 * Promise: what a standard demands stands here in the version in force, with the figures the office has set for itself. A
 * version, once installed, never changes. Only the {@code pack} room writes.
 */
@ApplicationModule(id = "framework", displayName = "指标体系", allowedDependencies = "shared")
@NullMarked
package org.duxue.define.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
