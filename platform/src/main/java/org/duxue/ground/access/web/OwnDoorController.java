package org.duxue.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.access.OwnDoor;
import org.duxue.ground.access.store.SessionRecord;
import org.duxue.ground.access.store.Sessions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do about their own sessions, password and second factor. */
@RestController
@RequestMapping("/api/session")
class OwnDoorController {
    private final OwnDoor own;
    private final Sessions sessions;
    private final Clock clock;

    OwnDoorController(OwnDoor own, Sessions sessions, Clock clock) {
        this.own = own;
        this.sessions = sessions;
        this.clock = clock;
    }

    record PasswordJson(
            @NotNull @Size(max = 200) String current,
            @NotNull @Size(max = 1000) String replacement) {}

    record CodeJson(@NotBlank @Size(max = 12) String code) {}

    record ConfirmJson(@NotNull @Size(max = 200) String password) {}

    @PostMapping("/password")
    ResponseEntity<Void> changePassword(@Valid @RequestBody PasswordJson wish, HttpServletRequest request) {
        own.changePassword(Recognised.in(request), wish.current(), wish.replacement());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/totp")
    OwnDoor.TotpOffer offerTotp(HttpServletRequest request) {
        return own.offerTotp(Recognised.in(request));
    }

    @PutMapping("/totp")
    ResponseEntity<Void> confirmTotp(@Valid @RequestBody CodeJson wish, HttpServletRequest request) {
        own.confirmTotp(Recognised.in(request), wish.code());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/totp")
    ResponseEntity<Void> removeTotp(@Valid @RequestBody ConfirmJson wish, HttpServletRequest request) {
        own.removeTotp(Recognised.in(request), wish.password());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/all")
    List<Sessions.OpenSession> all(HttpServletRequest request) {
        SessionRecord session = Recognised.in(request);
        return sessions.ofAccount(session.caller().actor().id(), session.id(), clock.instant());
    }

    @DeleteMapping("/all/{id}")
    ResponseEntity<Void> end(@PathVariable UUID id, HttpServletRequest request) {
        SessionRecord session = Recognised.in(request);
        sessions.closeOf(session.caller().actor().id(), id);
        return ResponseEntity.noContent().build();
    }
}
