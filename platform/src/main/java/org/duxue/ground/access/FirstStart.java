package org.duxue.ground.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.access.secret.Passwords;
import org.duxue.ground.access.store.AccountRecord;
import org.duxue.ground.access.store.Accounts;
import org.duxue.ground.access.store.DemoAccounts;
import org.duxue.ground.database.Door;
import org.duxue.ground.database.Owner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Founds an empty house: the district, and the first accounts. Nobody can be asked for permission yet, so this runs once
 * and only while there is no account.
 */
@Component
public class FirstStart {
    private final Owner owner;
    private final Door door;
    private final Accounts accounts;
    private final DemoAccounts demo;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final ApplicationEventPublisher events;

    FirstStart(
            Owner owner,
            Door door,
            Accounts accounts,
            DemoAccounts demo,
            Passwords passwords,
            PasswordPolicy policy,
            ApplicationEventPublisher events) {
        this.owner = owner;
        this.door = door;
        this.accounts = accounts;
        this.demo = demo;
        this.passwords = passwords;
        this.policy = policy;
        this.events = events;
    }

    /** An account opened at the founding or for the demonstration. */
    public record Opening(String account, String displayName, HouseRole role, String unitCode) {}

    /** What the sign-in page may offer before anybody has signed in. */
    public record Offer(boolean demo, String district, List<DemoAccount> accounts) {}

    public boolean founded() {
        return accounts.any();
    }

    /** Founds the house with one administrator and answers the first password, shown this once. */
    public String found(String districtCode, String districtName, String administrator) {
        createDistrict(districtCode, districtName);
        String password = policy.first();
        open(new Opening(administrator, "系统管理员", HouseRole.SYSTEM_ADMINISTRATOR, districtCode), password);
        return password;
    }

    /**
     * Founds a demonstration, or adds accounts to it: their passwords are shown on the sign-in page. Those that exist
     * stay as they are, so that a founding that was broken off can be done again. Refused once the house has real accounts.
     */
    public void foundDemo(String districtCode, String districtName, List<Opening> openings) {
        if (founded() && demo.all().isEmpty()) {
            throw new IllegalStateException("a house in use is no demonstration");
        }
        createDistrict(districtCode, districtName);
        door.transaction()
                .executeWithoutResult(status -> openings.stream()
                        .filter(opening -> accounts.find(opening.account()).isEmpty())
                        .forEach(this::openDemo));
    }

    /** The id of an account that the demonstration offers; empty when it offers none of this name. */
    public Optional<UUID> demoAccount(String account) {
        return demo.all().stream()
                .filter(offered -> offered.account().equals(account))
                .findFirst()
                .flatMap(offered -> accounts.find(offered.account()))
                .map(AccountRecord::id);
    }

    private void openDemo(Opening opening) {
        String password = policy.first();
        open(opening, password);
        demo.add(new DemoAccounts.Shown(
                opening.account(),
                password,
                opening.displayName(),
                opening.role().code()));
    }

    public Offer offer() {
        List<DemoAccount> offered = demo.all().stream()
                .map(one -> new DemoAccount(one.account(), one.password(), one.displayName(), one.role()))
                .toList();
        return new Offer(!offered.isEmpty(), demo.district(), offered);
    }

    private void createDistrict(String code, String name) {
        owner.transaction()
                .executeWithoutResult(status -> owner.sql()
                        .sql("""
                                insert into organisation_unit (code, name, kind) values (:code, :name, 'district')
                                on conflict (code) do nothing
                                """)
                        .param("code", code)
                        .param("name", name)
                        .update());
    }

    private void open(Opening opening, String password) {
        String hash = passwords.hash(password);
        door.transaction().executeWithoutResult(status -> {
            UUID id = accounts.add(opening.account(), opening.displayName(), opening.unitCode(), hash)
                    .orElseThrow(() -> AccessProblem.ACCOUNT_TAKEN.with("account", opening.account()));
            accounts.grant(id, List.of(opening.role().code()), opening.unitCode());
            events.publishEvent(new AccessEvent(
                    AccessEvent.OPENED,
                    opening.account(),
                    opening.unitCode(),
                    Map.of("roles", List.of(opening.role().code()))));
        });
    }
}
