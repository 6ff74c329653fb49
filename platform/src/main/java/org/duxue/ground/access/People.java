package org.duxue.ground.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.access.store.AccountRecord;
import org.duxue.ground.access.store.Accounts;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.springframework.stereotype.Component;

/** Who is behind a sign-in name or holds a role, for rooms that link people to work or do something on their behalf. */
@Component
public class People {
    private final Gate gate;
    private final Accounts accounts;

    People(Gate gate, Accounts accounts) {
        this.gate = gate;
        this.accounts = accounts;
    }

    /** An account that can be signed in with. */
    public record Person(UUID id, String account, String name, UnitCode unit) {}

    /** Only within the units whose accounts the caller may read. */
    public Optional<Person> named(String account) {
        return accounts.find(account.strip().toLowerCase(Locale.ROOT))
                .filter(AccountRecord::enabled)
                .filter(found -> gate.allows(Permission.ACCOUNT_READ, new UnitCode(found.unitCode())))
                .map(found ->
                        new Person(found.id(), found.account(), found.displayName(), new UnitCode(found.unitCode())));
    }

    /** Accounts that hold a role for the whole district, oldest first: on whose behalf the house may run its own errands. */
    public List<UUID> holders(HouseRole role) {
        return accounts.holders(role.code());
    }
}
