/**
 * Promise: a file handed in is kept whole under its fingerprint, is what its bytes say it is and not what its name says, and
 * is given out only to those who may see a unit that refers to it.
 */
@ApplicationModule(
        id = "files",
        displayName = "文件",
        allowedDependencies = {"shared", "database", "http", "organisation"})
@NullMarked
package org.duxue.ground.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
