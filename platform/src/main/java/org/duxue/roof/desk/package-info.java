/**
 * Promise: whoever comes in sees first what waits for them, how the evaluations stand, what to watch, and what happened
 * lately. Reads other rooms, keeps nothing.
 */
@ApplicationModule(
        id = "desk",
        displayName = "工作台",
        allowedDependencies = {
            "shared",
            "organisation",
            "notice",
            "framework",
            "facts",
            "scoring",
            "scoring::view",
            "burden",
            "programme",
            "programme::launch",
            "programme::running",
            "programme::plan",
            "collection"
        })
@NullMarked
package org.duxue.roof.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
