/**
 * Promise: an empty house opened with the demonstration fills itself: the invented district's units, people to try it as, and
 * three school years of files that enter through the same door as a user's own, some documents and confirmations. Broken off, it goes on where it was at the
 * next start, and brings nothing in twice.
 */
@ApplicationModule(
        id = "demo",
        displayName = "演示区县",
        allowedDependencies = {
            "shared",
            "access",
            "organisation",
            "files",
            "framework",
            "facts",
            "facts :: imports",
            "scoring :: duty"
        })
@NullMarked
package org.duxue.entrance.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
