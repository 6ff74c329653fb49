/**
 * Promise: who did what to what is written down with the deed itself, never changed afterwards, and chained so that a change
 * would show. Rooms announce a {@link org.duxue.ground.shared.Recordable}; this room writes, seals and verifies.
 */
@ApplicationModule(
        id = "audit",
        displayName = "审计记录",
        allowedDependencies = {"shared", "database", "http", "privacy"})
@NullMarked
package org.duxue.ground.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
