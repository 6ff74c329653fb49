package org.duxue.work.programme.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.duxue.ground.shared.UnitCode;
import org.junit.jupiter.api.Test;

/** The lot: fair, repeatable, and never against the law. */
class TeamDrawTest {
    private static final List<TeamDraw.Member> POOL = IntStream.range(0, 12)
            .mapToObj(i -> new TeamDraw.Member(person(i), i < 4, 0))
            .toList();
    private static final List<UnitCode> UNITS =
            IntStream.range(0, 20).mapToObj(i -> new UnitCode("S" + i)).toList();

    @Test
    void givesTheSameTeamsForTheSameSeedInWhateverOrderThePoolComes() {
        List<TeamDraw.Member> reversed = new ArrayList<>(POOL).reversed();
        assertThat(draw(7, POOL, TeamDrawTest::nobody)).isEqualTo(draw(7, reversed, TeamDrawTest::nobody));
        assertThat(draw(7, POOL, TeamDrawTest::nobody)).isNotEqualTo(draw(8, POOL, TeamDrawTest::nobody));
    }

    @Test
    void fillsEveryTeamWithALeaderAndNobodyTwice() {
        draw(42, POOL, TeamDrawTest::nobody).values().forEach(team -> {
            assertThat(team).hasSize(3);
            assertThat(team.stream().filter(TeamDraw.Seat::leads)).hasSize(1);
            assertThat(team.stream().map(TeamDraw.Seat::person)).doesNotHaveDuplicates();
        });
    }

    @Test
    void spreadsTheWorkEvenly() {
        Map<UUID, Integer> load = new HashMap<>();
        draw(42, POOL, TeamDrawTest::nobody)
                .values()
                .forEach(team -> team.forEach(seat -> load.merge(seat.person(), 1, Integer::sum)));
        assertThat(load.values()).allMatch(cases -> cases >= 4 && cases <= 6);
    }

    @Test
    void passesOverWhoeverMustBeRecused() {
        BiPredicate<UUID, UnitCode> tied =
                (person, unit) -> person.equals(person(0)) && unit.equals(new UnitCode("S3"));
        assertThat(draw(42, POOL, tied).get(new UnitCode("S3")))
                .extracting(TeamDraw.Seat::person)
                .doesNotContain(person(0))
                .hasSize(3);
    }

    @Test
    void staysShortRatherThanBreakTheRule() {
        BiPredicate<UUID, UnitCode> nearlyAll = (person, unit) -> !person.equals(person(5));
        assertThat(draw(42, POOL, nearlyAll).get(UNITS.getFirst())).hasSize(1);
    }

    @Test
    void keepsSeatsThatWereGivenByHand() {
        UnitCode unit = UNITS.getFirst();
        List<TeamDraw.Seat> given = List.of(new TeamDraw.Seat(person(2), true));
        TeamDraw.Wish wish = new TeamDraw.Wish(UNITS, 3, 42, Map.of(unit, given));
        assertThat(TeamDraw.of(wish, POOL, TeamDrawTest::nobody).get(unit))
                .hasSize(3)
                .startsWith(given.getFirst());
    }

    private static SequencedMap<UnitCode, List<TeamDraw.Seat>> draw(
            long seed, List<TeamDraw.Member> pool, BiPredicate<UUID, UnitCode> recused) {
        return TeamDraw.of(new TeamDraw.Wish(UNITS, 3, seed, Map.of()), pool, recused);
    }

    private static boolean nobody(UUID person, UnitCode unit) {
        return person.equals(new UUID(9, 9)) && UNITS.contains(unit);
    }

    private static UUID person(int i) {
        return new UUID(1, i);
    }
}
