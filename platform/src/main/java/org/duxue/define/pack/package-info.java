/**
 * Promise: the packs that come with the house are in force when it opens, anybody may read them whole with every clause, and
 * the office sets the figures that a standard leaves to it, with a reason that stays.
 */
@ApplicationModule(
        id = "pack",
        displayName = "督导方案包",
        allowedDependencies = {"shared", "http", "organisation", "framework", "facts"})
@NullMarked
package org.duxue.define.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
