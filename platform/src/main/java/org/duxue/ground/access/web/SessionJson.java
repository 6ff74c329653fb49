package org.duxue.ground.access.web;

import java.time.Instant;
import java.util.List;

/** The shapes of sign-in on the wire. */
final class SessionJson {
    private SessionJson() {}

    record Unit(String code, String name, String kind) {}

    record Session(
            String account,
            String displayName,
            List<String> roles,
            Unit unit,
            List<String> permissions,
            boolean totpEnabled,
            Instant expiresAt) {}
}
