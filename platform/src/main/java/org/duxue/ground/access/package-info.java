/**
 * Promise: knows who is calling and says whether they may. Accounts with roles in a unit and everything below it; sign-in
 * with lock-out and a second factor; sessions that end; tickets by which the database recognises the caller. Implements
 * the house's {@link org.duxue.ground.shared.Gate}.
 */
@ApplicationModule(
        id = "access",
        displayName = "账号与权限",
        allowedDependencies = {"shared", "database", "http", "privacy", "organisation"})
@NullMarked
package org.duxue.ground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
