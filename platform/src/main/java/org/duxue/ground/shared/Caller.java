package org.duxue.ground.shared;

import java.util.List;

/**
 * Whoever is calling right now, and the ticket by which the database recognises them.
 *
 * @param ticket the secret that row-level security resolves; never logged, never sent to the browser
 * @param grants which role holds in which unit and everything below it
 */
public record Caller(Actor actor, String ticket, List<Grant> grants) {
    public Caller {
        grants = List.copyOf(grants);
    }

    /** @param role the role's code, for example {@code district-officer} */
    public record Grant(String role, UnitCode unit) {}

    @Override
    public String toString() {
        return "Caller[" + actor.account() + "]";
    }
}
