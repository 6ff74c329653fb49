/**
 * Promise: no letter leaves the house with a number that its case does not explain; what was issued keeps its number, its words
 * and its bytes for good, in the office's own Word form where it has one.
 */
@ApplicationModule(
        id = "letter",
        displayName = "督导文书",
        allowedDependencies = {"shared", "http", "organisation", "files", "notice", "programme", "opinion"})
@NullMarked
package org.duxue.outcome.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
