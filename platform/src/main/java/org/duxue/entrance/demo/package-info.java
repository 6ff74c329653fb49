/**
 * Promise: an empty house opened with the demonstration fills itself: the invented district's units, people to try it as, and
 * three school years of files that enter through the same door as a user's own, some documents and confirmations, the
 * year's plan, three programmes on their way and what their units have answered. Broken off, it goes on where it was at the
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
            "files :: uploads",
            "framework",
            "facts",
            "facts :: imports",
            "scoring :: duty",
            "inspectors",
            "burden",
            "programme",
            "programme :: launch",
            "programme :: plan",
            "collection",
            "collection :: answering",
            "collection :: facts",
            "collection :: evidence",
            "collection :: page",
            "collection :: signing"
        })
@NullMarked
package org.duxue.entrance.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
