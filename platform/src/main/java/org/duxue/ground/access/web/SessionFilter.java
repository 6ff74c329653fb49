package org.duxue.ground.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.duxue.ground.access.secret.Secret;
import org.duxue.ground.access.store.SessionRecord;
import org.duxue.ground.access.store.Sessions;
import org.duxue.ground.http.ProblemWriter;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.HouseProblem;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the caller of an {@code /api} request by the session cookie, for the length of the request. */
final class SessionFilter extends OncePerRequestFilter {
    static final String COOKIE = "duxue-session";

    /** What may be called before sign-in; everything else under {@code /api} is closed, whatever a room forgets to ask. */
    private static final Set<String> OPEN_TO_STRANGERS =
            Set.of("/api/session", "/api/session/offer", "/api/openapi.json", "/api/openapi.json.yaml");

    private final Sessions sessions;
    private final ProblemWriter problems;
    private final Clock clock;

    SessionFilter(Sessions sessions, ProblemWriter problems, Clock clock) {
        this.sessions = sessions;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SessionRecord> session;
        try {
            session = token(request).flatMap(token -> sessions.find(token, clock.instant()));
        } catch (DataAccessException busy) {
            problems.write(HouseProblem.BUSY.problem(), request, response);
            return;
        }
        if (session.isEmpty() && OPEN_TO_STRANGERS.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (session.isEmpty()) {
            problems.write(HouseProblem.SIGN_IN_REQUIRED.problem(), request, response);
        } else {
            Recognised.keep(session.get(), request);
            passOn(session.get(), request, response, chain);
        }
    }

    private static void passOn(
            SessionRecord session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(session.caller(), () -> {
                chain.doFilter(request, response);
                return session;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isBlank()) {
                    return Optional.of(new Secret(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }
}
