/**
 * Promise: says what would make the district pass at the least cost under the office's own prices, with the proof that it
 * does, and what it takes for granted.
 */
@ApplicationModule(
        id = "analysis",
        displayName = "分析",
        allowedDependencies = {
            "shared",
            "database",
            "http",
            "organisation",
            "facts",
            "framework",
            "scoring",
            "scoring::view"
        })
@NullMarked
package org.duxue.judge.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
