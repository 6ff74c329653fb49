package org.duxue.work.programme.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Which units a programme is about: those that fit every list that is not empty, and those named besides, without those
 * taken out. Without any list nobody is chosen but those named.
 */
public record Targets(
        List<String> kinds,
        List<String> types,
        List<String> towns,
        List<String> settings,
        List<String> ownerships,
        List<String> include,
        List<String> exclude) {
    public static final Targets NONE =
            new Targets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Targets {
        kinds = list(kinds);
        types = list(types);
        towns = list(towns);
        settings = list(settings);
        ownerships = list(ownerships);
        include = list(include);
        exclude = list(exclude);
    }

    /** Of all units, those chosen, in their order. */
    public List<Unit> of(List<Unit> all) {
        return all.stream().filter(this::chosen).toList();
    }

    /** Codes that are named but belong to no unit. */
    public List<String> unknown(List<Unit> all) {
        Set<String> known = new java.util.HashSet<>();
        all.forEach(unit -> known.add(unit.code().value()));
        List<String> named = new ArrayList<>(include);
        named.addAll(exclude);
        return named.stream().filter(code -> !known.contains(code)).distinct().toList();
    }

    /** The values that occur, for pickers. */
    public static List<String> values(List<Unit> all, Function<Unit, @Nullable String> of) {
        List<String> found = new ArrayList<>();
        for (Unit unit : all) {
            String value = of.apply(unit);
            if (value != null && !found.contains(value)) {
                found.add(value);
            }
        }
        return found.stream().sorted().toList();
    }

    private boolean chosen(Unit unit) {
        String code = unit.code().value();
        if (exclude.contains(code)) {
            return false;
        }
        return include.contains(code) || (narrows() && evaluable(unit.kind()) && fits(unit));
    }

    private boolean narrows() {
        return !(kinds.isEmpty() && types.isEmpty() && towns.isEmpty() && settings.isEmpty() && ownerships.isEmpty());
    }

    private boolean fits(Unit unit) {
        return allows(kinds, unit.kind().code())
                && allows(types, unit.type())
                && allows(towns, unit.town())
                && allows(settings, unit.setting())
                && allows(ownerships, unit.ownership());
    }

    private static boolean evaluable(UnitKind kind) {
        return kind != UnitKind.DISTRICT && kind != UnitKind.INSTITUTION;
    }

    private static boolean allows(List<String> list, @Nullable String value) {
        return list.isEmpty() || (value != null && list.contains(value));
    }

    private static List<String> list(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
