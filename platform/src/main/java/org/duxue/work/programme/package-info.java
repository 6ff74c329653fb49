/**
 * Promise: what the office has planned for the year, and each evaluation from its plan to its last clock: which units, which
 * people, which phase, until when; no case moves but by the state machine, and every move is written down.
 */
@ApplicationModule(
        id = "programme",
        displayName = "督导项目",
        allowedDependencies = {"shared", "http", "organisation", "access", "notice", "scheme", "inspectors", "burden"})
@NullMarked
package org.duxue.work.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
