package org.duxue.ground.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.access.KeepAccounts;
import org.duxue.ground.access.store.AccountView;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts, for those who keep them. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {
    private final KeepAccounts accounts;

    AccountController(KeepAccounts accounts) {
        this.accounts = accounts;
    }

    record NewAccountJson(
            @NotNull @Size(max = 64) String account,
            @NotNull @Size(max = 64) String displayName,
            @NotNull @Size(max = 10) List<String> roles,
            @NotNull @Size(max = 64) String unitCode) {}

    record PatchJson(
            @Nullable @Size(min = 1, max = 64) String displayName,
            @Nullable @Size(max = 10) List<String> roles,
            @Nullable @Size(max = 64) String unitCode,
            @Nullable Boolean enabled) {}

    @GetMapping
    Page<AccountView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        return accounts.list(q, cursor, Page.SIZE);
    }

    /** The first password is shown once, so the answer is not kept for repetition; a name can be taken only once anyway. */
    @PostMapping
    ResponseEntity<KeepAccounts.FirstPassword> open(@Valid @RequestBody NewAccountJson wish) {
        KeepAccounts.FirstPassword opened = accounts.open(
                new KeepAccounts.NewAccount(wish.account(), wish.displayName(), wish.roles(), wish.unitCode()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(opened);
    }

    @PatchMapping("/{id}")
    ResponseEntity<AccountView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PatchJson wish) {
        return answer(accounts.change(
                id,
                ifMatch,
                new KeepAccounts.Change(wish.displayName(), wish.roles(), wish.unitCode(), wish.enabled())));
    }

    @PostMapping("/{id}/unlock")
    ResponseEntity<AccountView> unlock(@PathVariable UUID id) {
        return answer(accounts.unlock(id));
    }

    @PostMapping("/{id}/password")
    ResponseEntity<KeepAccounts.FirstPassword> resetPassword(@PathVariable UUID id) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(accounts.resetPassword(id));
    }

    private static ResponseEntity<AccountView> answer(AccountView account) {
        return ResponseEntity.ok().eTag(Versions.tag(account.version())).body(account);
    }
}
