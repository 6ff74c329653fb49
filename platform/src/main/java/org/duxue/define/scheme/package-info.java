/**
 * Promise: an appraisal scheme that cases were judged by never changes and can be read whole for ever; the office writes its
 * own versions in drafts that say at every moment what is still wrong with them, and nothing wrong can be published.
 */
@ApplicationModule(
        id = "scheme",
        displayName = "评价方案",
        allowedDependencies = {"shared", "http", "organisation"})
@NullMarked
package org.duxue.define.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
