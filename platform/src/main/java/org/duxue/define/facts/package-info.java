/**
 * Promise: a fact is asked for once and kept with everything that was ever known about it: what was valid in a period, when
 * it became known, from which cell or form, through whom. Facts come in through a form or a file and leave as the
 * engine's tables, as they are now or as they were known at a moment.
 */
@ApplicationModule(
        id = "facts",
        displayName = "数据",
        allowedDependencies = {"shared", "http", "organisation", "files", "notice", "framework"})
@NullMarked
package org.duxue.define.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
