package org.duxue.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duxue.ground.access.AccessSettings;
import org.duxue.ground.access.FirstStart;
import org.duxue.ground.access.OwnDoor;
import org.duxue.ground.access.SignIn;
import org.duxue.ground.access.secret.Secret;
import org.duxue.ground.access.store.SessionRecord;
import org.duxue.ground.access.store.Sessions;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Caller;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in, sign-out and what people do about their own sign-in. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private static final int BROWSER_LENGTH = 200;

    private final SignIn signIn;
    private final OwnDoor own;
    private final Sessions sessions;
    private final FirstStart firstStart;
    private final Units units;
    private final Gate gate;
    private final AccessSettings settings;
    private final Clock clock;

    SessionController(
            SignIn signIn,
            OwnDoor own,
            Sessions sessions,
            FirstStart firstStart,
            Units units,
            Gate gate,
            AccessSettings settings,
            Clock clock) {
        this.signIn = signIn;
        this.own = own;
        this.sessions = sessions;
        this.firstStart = firstStart;
        this.units = units;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    record SignInJson(
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Size(max = 12) String totp) {}

    record UnitJson(String code, String name, String kind) {}

    record SessionJson(
            String account,
            String displayName,
            List<String> roles,
            UnitJson unit,
            List<String> permissions,
            boolean totpEnabled,
            Instant expiresAt) {}

    @PostMapping
    ResponseEntity<SessionJson> signIn(@Valid @RequestBody SignInJson wish, HttpServletRequest request) {
        String browser = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        Secret token = signIn.enter(new SignIn.Attempt(
                wish.account(),
                wish.password(),
                wish.totp(),
                request.getRemoteAddr(),
                browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH))));
        Recognised.maybeIn(request).ifPresent(old -> sessions.close(old.id()));
        SessionRecord session =
                sessions.find(token, clock.instant()).orElseThrow(HouseProblem.SIGN_IN_REQUIRED::problem);
        SessionJson view = Acting.as(session.caller(), () -> view(session));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(token.token(), settings.longest()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view);
    }

    @GetMapping
    ResponseEntity<SessionJson> session(HttpServletRequest request) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(view(Recognised.in(request)));
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        own.leave(Recognised.in(request));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
                .build();
    }

    @GetMapping("/offer")
    FirstStart.Offer offer() {
        return firstStart.offer();
    }

    private SessionJson view(SessionRecord session) {
        Actor actor = session.caller().actor();
        Unit unit = units.find(new UnitCode(actor.unit())).orElse(null);
        return new SessionJson(
                actor.account(),
                actor.name(),
                session.caller().grants().stream()
                        .map(Caller.Grant::role)
                        .distinct()
                        .toList(),
                new UnitJson(
                        actor.unit(),
                        unit == null ? actor.unit() : unit.name(),
                        unit == null ? "department" : unit.kind().code()),
                gate.permissions().stream().map(Permission::code).sorted().toList(),
                session.totpEnabled(),
                session.expiresAt());
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(SessionFilter.COOKIE, value)
                .httpOnly(true)
                .secure(settings.secureCookie())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
