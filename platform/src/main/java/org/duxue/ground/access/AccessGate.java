package org.duxue.ground.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Caller;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.springframework.stereotype.Component;

/** Looks up the caller's roles in the one table, and their units in the organisation. */
@Component
class AccessGate implements Gate {
    private final Units units;

    AccessGate(Units units) {
        this.units = units;
    }

    @Override
    public void require(Permission permission, UnitCode unit) {
        if (!allows(permission, unit)) {
            throw refusal(permission);
        }
    }

    @Override
    public void require(Permission permission) {
        if (!permissions().contains(permission)) {
            throw refusal(permission);
        }
    }

    @Override
    public boolean allows(Permission permission, UnitCode unit) {
        List<UnitCode> holders = grants().stream()
                .filter(grant -> HouseRole.of(grant.role())
                        .filter(role -> role.may(permission))
                        .isPresent())
                .map(Caller.Grant::unit)
                .toList();
        return holders.contains(unit) || (!holders.isEmpty() && units.liesWithin(unit, holders));
    }

    @Override
    public Set<Permission> permissions() {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        for (Caller.Grant grant : grants()) {
            HouseRole.of(grant.role()).ifPresent(role -> held.addAll(role.permissions()));
        }
        return held;
    }

    private static List<Caller.Grant> grants() {
        return Acting.caller().map(Caller::grants).orElse(List.of());
    }

    private static RuntimeException refusal(Permission permission) {
        return Acting.caller().isEmpty()
                ? HouseProblem.SIGN_IN_REQUIRED.problem()
                : HouseProblem.NOT_ALLOWED.with("permission", permission.code());
    }
}
