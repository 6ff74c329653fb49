/**
 * Promise: an evaluation that somebody signed stays as it was: its document, its fingerprint, and everything needed to
 * compute it again and see that it comes out the same.
 */
@ApplicationModule(
        id = "result",
        displayName = "评价结果",
        allowedDependencies = {"shared", "http", "organisation", "notice", "scoring", "scoring::view"})
@NullMarked
package org.duxue.outcome.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
