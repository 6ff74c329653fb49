/** Promise: the command line of the house: opens it, verifies its record, copies it out and in again. */
@ApplicationModule(
        id = "command",
        displayName = "命令行",
        allowedDependencies = {"shared", "database", "audit", "access"})
@NullMarked
package org.duxue.entrance.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
