package org.duxue.work.programme.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.duxue.ground.shared.UnitCode;

/**
 * Draws teams by lot. The same seed and the same circumstances give the same teams on every machine, since
 * {@link Random} is specified to the last bit; whoever must be recused is passed over, and among the rest those with the
 * fewest cases come first. Units that hardly anybody may judge are served before the others.
 */
public final class TeamDraw {
    private final List<Member> pool;
    private final BiPredicate<UUID, UnitCode> recused;
    private final Map<UUID, Integer> load = new HashMap<>();
    private final Map<UUID, Integer> lot = new HashMap<>();

    private TeamDraw(List<Member> pool, BiPredicate<UUID, UnitCode> recused, long seed) {
        this.pool = pool;
        this.recused = recused;
        List<UUID> order =
                new ArrayList<>(pool.stream().map(Member::person).sorted().toList());
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < order.size(); i++) {
            lot.put(order.get(i), i);
            load.put(order.get(i), 0);
        }
        pool.forEach(member -> load.put(member.person(), member.load()));
    }

    /**
     * Somebody who can be drawn.
     *
     * @param leads whether the person may lead a team
     * @param load running cases before the draw
     */
    public record Member(UUID person, boolean leads, int load) {}

    /** @param leads whether it is the leader's seat */
    public record Seat(UUID person, boolean leads) {}

    /** What is asked. */
    public record Wish(List<UnitCode> units, int size, long seed, Map<UnitCode, List<Seat>> given) {
        public Wish {
            units = List.copyOf(units);
            given = Map.copyOf(given);
        }
    }

    /**
     * Fills every unit's team up to the size asked for; seats given already are kept.
     *
     * @return by unit in the order of the wish; a team may stay short where too few are free
     */
    public static SequencedMap<UnitCode, List<Seat>> of(
            Wish wish, List<Member> pool, BiPredicate<UUID, UnitCode> recused) {
        TeamDraw draw = new TeamDraw(pool, recused, wish.seed());
        wish.given().values().forEach(seats -> seats.forEach(seat -> draw.load.merge(seat.person(), 1, Integer::sum)));
        List<UnitCode> order = new ArrayList<>(wish.units().stream().sorted().toList());
        Collections.shuffle(order, new Random(wish.seed() + 1));
        order.sort(Comparator.comparingInt(draw::free));
        Map<UnitCode, List<Seat>> teams = new HashMap<>();
        order.forEach(unit ->
                teams.put(unit, draw.fill(unit, wish.size(), wish.given().getOrDefault(unit, List.of()))));
        SequencedMap<UnitCode, List<Seat>> inOrder = new LinkedHashMap<>();
        wish.units().forEach(unit -> inOrder.put(unit, teams.getOrDefault(unit, List.of())));
        return inOrder;
    }

    private int free(UnitCode unit) {
        return (int) pool.stream()
                .filter(member -> !recused.test(member.person(), unit))
                .count();
    }

    private List<Seat> fill(UnitCode unit, int size, List<Seat> given) {
        List<Seat> team = new ArrayList<>(given);
        Set<UUID> taken = new HashSet<>();
        given.forEach(seat -> taken.add(seat.person()));
        if (team.stream().noneMatch(Seat::leads) && team.size() < size) {
            next(unit, taken, true).ifPresent(person -> team.addFirst(new Seat(person, true)));
        }
        while (team.size() < size) {
            Optional<UUID> person = next(unit, taken, false);
            if (person.isEmpty()) {
                break;
            }
            team.add(new Seat(person.get(), false));
        }
        return List.copyOf(team);
    }

    private Optional<UUID> next(UnitCode unit, Set<UUID> taken, boolean leader) {
        Optional<UUID> found = pool.stream()
                .filter(member -> !leader || member.leads())
                .map(Member::person)
                .filter(person -> !taken.contains(person) && !recused.test(person, unit))
                .min(Comparator.<UUID>comparingInt(person -> load.getOrDefault(person, 0))
                        .thenComparingInt(person -> lot.getOrDefault(person, 0)));
        found.ifPresent(person -> {
            taken.add(person);
            load.merge(person, 1, Integer::sum);
        });
        return found;
    }
}
