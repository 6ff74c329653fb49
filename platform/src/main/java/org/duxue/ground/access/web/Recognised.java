package org.duxue.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.duxue.ground.access.store.SessionRecord;
import org.duxue.ground.shared.HouseProblem;

/** The session a request came with, as the filter recognised it. */
final class Recognised {
    private static final String ATTRIBUTE = SessionRecord.class.getName();

    private Recognised() {}

    static void keep(SessionRecord session, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, session);
    }

    static Optional<SessionRecord> maybeIn(HttpServletRequest request) {
        return Optional.ofNullable((SessionRecord) request.getAttribute(ATTRIBUTE));
    }

    static SessionRecord in(HttpServletRequest request) {
        return maybeIn(request).orElseThrow(HouseProblem.SIGN_IN_REQUIRED::problem);
    }
}
