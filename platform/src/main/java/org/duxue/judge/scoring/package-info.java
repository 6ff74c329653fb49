/**
 * Promise: judges a district by a pack on the facts as they are, or as they were known at a moment; explains every number;
 * and answers what-if, without ever keeping a computed number.
 */
@ApplicationModule(
        id = "scoring",
        displayName = "评分",
        allowedDependencies = {"shared", "database", "http", "organisation", "files", "framework", "facts", "pack"})
@NullMarked
package org.duxue.judge.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
