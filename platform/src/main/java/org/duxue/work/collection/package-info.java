/**
 * Promise: a unit answers for itself, point by point, several people at once without overwriting one another; what the house
 * knows is only confirmed, a document handed in once serves wherever it is asked for, and what the principal signed stays as
 * it was.
 */
@ApplicationModule(
        id = "collection",
        displayName = "自评填报",
        allowedDependencies = {
            "shared",
            "http",
            "organisation",
            "notice",
            "files",
            "files::uploads",
            "files::preview",
            "framework",
            "facts",
            "scheme",
            "programme"
        })
@NullMarked
package org.duxue.work.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
