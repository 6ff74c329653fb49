package org.duxue.ground.shared;

import java.util.Set;

/**
 * Answers "may the caller do this here". A use case asks in its first line; the access room answers. Refusal is a
 * {@link Problem}: 401 when nobody is signed in, 403 when the caller lacks the permission.
 */
public interface Gate {
    /** Requires the permission for this unit: by a role held in the unit or in one above it. */
    void require(Permission permission, UnitCode unit);

    /** Requires the permission somewhere. What a list then shows is narrowed by row-level security. */
    void require(Permission permission);

    boolean allows(Permission permission, UnitCode unit);

    /** Everything the caller may do somewhere; empty when nobody is signed in. */
    Set<Permission> permissions();
}
