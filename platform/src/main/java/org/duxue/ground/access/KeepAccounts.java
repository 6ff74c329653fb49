package org.duxue.ground.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.duxue.ground.access.secret.Passwords;
import org.duxue.ground.access.store.AccountList;
import org.duxue.ground.access.store.AccountView;
import org.duxue.ground.access.store.Accounts;
import org.duxue.ground.access.store.Sessions;
import org.duxue.ground.database.Door;
import org.duxue.ground.http.Versions;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Caller;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What administrators do about other people's accounts, each within the units they were granted. */
@Component
public class KeepAccounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final Gate gate;
    private final Door door;
    private final Accounts accounts;
    private final AccountList list;
    private final Sessions sessions;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final ApplicationEventPublisher events;

    KeepAccounts(
            Gate gate,
            Door door,
            Accounts accounts,
            AccountList list,
            Sessions sessions,
            Passwords passwords,
            PasswordPolicy policy,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.door = door;
        this.accounts = accounts;
        this.list = list;
        this.sessions = sessions;
        this.passwords = passwords;
        this.policy = policy;
        this.events = events;
    }

    /** An account to open. */
    public record NewAccount(String account, String displayName, List<String> roles, String unitCode) {}

    /** What to change; what is absent stays. */
    public record Change(
            @Nullable String displayName,
            @Nullable List<String> roles,
            @Nullable String unitCode,
            @Nullable Boolean enabled) {}

    /** An account with a password that is shown this once. */
    public record FirstPassword(AccountView account, String password) {
        @Override
        public String toString() {
            return "FirstPassword[" + account.account() + "]";
        }
    }

    public Page<AccountView> list(@Nullable String text, @Nullable String cursor, int size) {
        gate.require(Permission.ACCOUNT_READ);
        return list.search(reach(), text, cursor, size);
    }

    public FirstPassword open(NewAccount wish) {
        gate.require(Permission.ACCOUNT_WRITE, new UnitCode(wish.unitCode()));
        String name = wish.account().strip().toLowerCase(Locale.ROOT);
        check(name, wish);
        String password = policy.first();
        String hash = passwords.hash(password);
        AccountView opened = inDoor(() -> {
            UUID id = accounts.add(name, wish.displayName().strip(), wish.unitCode(), hash)
                    .orElseThrow(() -> AccessProblem.ACCOUNT_TAKEN.with("account", name));
            accounts.grant(id, wish.roles(), wish.unitCode());
            return announce(AccessEvent.OPENED, id, Map.of("roles", wish.roles()));
        });
        return new FirstPassword(opened, password);
    }

    public AccountView change(UUID id, @Nullable String ifMatch, Change change) {
        AccountView before = writable(id);
        if (change.unitCode() != null) {
            gate.require(Permission.ACCOUNT_WRITE, new UnitCode(change.unitCode()));
            requireUnit(change.unitCode());
        }
        requireRoles(change.roles() == null ? before.roles() : change.roles());
        long version = Versions.required(ifMatch);
        return inDoor(() -> {
            AccountList.Update update = new AccountList.Update(
                    id,
                    change.displayName() == null
                            ? before.displayName()
                            : change.displayName().strip(),
                    change.unitCode() == null ? before.unitCode() : change.unitCode(),
                    change.enabled() == null ? before.enabled() : change.enabled(),
                    change.roles() == null ? before.roles() : change.roles());
            if (!list.update(update, version)) {
                throw HouseProblem.VERSION_STALE.problem();
            }
            if (!list.holderLeft(HouseRole.SYSTEM_ADMINISTRATOR.code())) {
                throw AccessProblem.LAST_ADMINISTRATOR.problem();
            }
            if (!update.enabled()) {
                sessions.closeAll(id);
            }
            return announce(AccessEvent.CHANGED, id, difference(before, update));
        });
    }

    public AccountView unlock(UUID id) {
        writable(id);
        return inDoor(() -> {
            accounts.unlock(id);
            return announce(AccessEvent.UNLOCKED, id, Map.of());
        });
    }

    /** Gives the account a new first password, takes its second factor away and ends its sessions. */
    public FirstPassword resetPassword(UUID id) {
        writable(id);
        String password = policy.first();
        String hash = passwords.hash(password);
        AccountView account = inDoor(() -> {
            accounts.changePassword(id, hash);
            accounts.removeTotp(id);
            sessions.closeAll(id);
            return announce(AccessEvent.PASSWORD_RESET, id, Map.of());
        });
        return new FirstPassword(account, password);
    }

    /** The units in which the caller may read accounts: the door has no row-level security to narrow a list. */
    private static List<String> reach() {
        return Acting.caller().map(Caller::grants).orElse(List.of()).stream()
                .filter(grant -> HouseRole.of(grant.role())
                        .filter(role -> role.may(Permission.ACCOUNT_READ))
                        .isPresent())
                .map(grant -> grant.unit().value())
                .toList();
    }

    private AccountView writable(UUID id) {
        gate.require(Permission.ACCOUNT_WRITE);
        AccountView found = list.find(id).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "账号"));
        gate.require(Permission.ACCOUNT_WRITE, new UnitCode(found.unitCode()));
        return found;
    }

    private void check(String name, NewAccount wish) {
        if (!NAME.matcher(name).matches()) {
            throw HouseProblem.FIELDS_INVALID.with("count", 1).at("account", "2–64 位小写字母、数字、点、下划线或短横");
        }
        if (wish.displayName().isBlank()) {
            throw HouseProblem.FIELDS_INVALID.with("count", 1).at("displayName", "请填写姓名");
        }
        requireUnit(wish.unitCode());
        requireRoles(wish.roles());
    }

    private void requireUnit(String code) {
        if (!list.unitExists(code)) {
            throw AccessProblem.UNIT_UNKNOWN.with("unit", code);
        }
    }

    private static void requireRoles(List<String> roles) {
        if (roles.isEmpty()) {
            throw HouseProblem.FIELDS_INVALID.with("count", 1).at("roles", "至少选择一个角色");
        }
        for (String role : roles) {
            if (HouseRole.of(role).isEmpty()) {
                throw AccessProblem.ROLE_UNKNOWN.with("role", role);
            }
        }
    }

    private AccountView announce(String action, UUID id, Map<String, Object> detail) {
        AccountView now = list.find(id).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "账号"));
        events.publishEvent(new AccessEvent(action, now.account(), now.unitCode(), detail));
        return now;
    }

    private AccountView inDoor(Supplier<AccountView> work) {
        AccountView result = door.transaction().execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("an account must come out");
        }
        return result;
    }

    private static Map<String, Object> difference(AccountView before, AccountList.Update after) {
        Map<String, Object> changed = new LinkedHashMap<>();
        if (!before.displayName().equals(after.displayName())) {
            changed.put("displayName", List.of(before.displayName(), after.displayName()));
        }
        if (!before.unitCode().equals(after.unitCode())) {
            changed.put("unit", List.of(before.unitCode(), after.unitCode()));
        }
        if (before.enabled() != after.enabled()) {
            changed.put("enabled", after.enabled());
        }
        if (!before.roles().equals(after.roles())) {
            changed.put("roles", List.of(before.roles(), after.roles()));
        }
        return changed;
    }
}
