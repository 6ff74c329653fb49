/**
 * Promise: what reviewers find at a case is theirs alone until all have found it, then the team's to agree on, and every point and
 * grade that comes of it is computed anew from marks, reasons, evidence and facts that anybody entitled can look at.
 */
@ApplicationModule(
        id = "review",
        displayName = "评审评定",
        allowedDependencies = {
            "shared",
            "http",
            "organisation",
            "files",
            "notice",
            "scheme",
            "programme",
            "collection",
            "scoring::view"
        })
@NullMarked
package org.duxue.judge.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
