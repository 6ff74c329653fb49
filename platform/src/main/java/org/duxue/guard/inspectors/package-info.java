/**
 * Promise: whoever inspects or judges is on this register, with term, employers and ties, and the law's grounds for recusal
 * are answered from it for any unit and day. Who is on which team the floor above knows.
 */
@ApplicationModule(
        id = "inspectors",
        displayName = "督学与专家",
        allowedDependencies = {"shared", "http", "access", "organisation"})
@NullMarked
package org.duxue.guard.inspectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
