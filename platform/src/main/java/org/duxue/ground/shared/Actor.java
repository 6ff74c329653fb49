package org.duxue.ground.shared;

import java.util.UUID;

/**
 * The person a deed is written down to, with the name as it was then.
 *
 * @param id the account
 * @param account the sign-in name
 * @param name the person's name
 * @param unit the code of the unit the account belongs to
 */
public record Actor(UUID id, String account, String name, String unit) {
    /** The house itself: what happens at start or by the clock, on nobody's behalf. */
    public static final Actor HOUSE = new Actor(new UUID(0, 0), "house", "系统", "");
}
