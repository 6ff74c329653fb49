package org.duxue.entrance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.duxue.define.facts.imports.ImportJobs;
import org.duxue.define.framework.Frameworks;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.ground.access.DemoAccount;
import org.duxue.ground.access.FirstStart;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Errands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** An empty house fills itself with the demonstration, goes on after a break, and a house in use is left alone. */
@InTheHouse
class LoadDemoStoryTest {
    private static final String ACCEPTED = "select count(*) from facts_import where state = 'accepted'";
    private static final String EVERYTHING = "select count(*) || ' ' || sum(version) from facts_sheet";

    /** Documents, and schools and kindergartens that stand by their facts. */
    private static final String DEEDS =
            "select (select count(*) from programme_case) || ' ' || (select count(*) from programme_assignment) || ' '"
                    + " || (select state from programme_plan) || ' ' || (select count(*) from files_reference where subject like 'evidence %') || ' '"
                    + " || (select count(*) from facts_confirmation where pack = 'balanced-development') || ' '"
                    + " || (select count(*) from facts_confirmation where pack = 'preschool-universal')";

    private final House house;
    private final FirstStart firstStart;
    private final Errands errands;
    private final Units units;
    private final Frameworks frameworks;
    private final BringIn door;
    private final DemoDeeds deeds;
    private final ImportJobs jobs;
    private final Clock clock;

    @Autowired
    LoadDemoStoryTest(
            House house,
            FirstStart firstStart,
            Errands errands,
            Units units,
            Frameworks frameworks,
            BringIn door,
            DemoDeeds deeds,
            ImportJobs jobs,
            Clock clock) {
        this.house = house;
        this.firstStart = firstStart;
        this.errands = errands;
        this.units = units;
        this.frameworks = frameworks;
        this.door = door;
        this.deeds = deeds;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Test
    void leavesAHouseInUseAlone() {
        house.reset();
        open();
        assertThat(firstStart.offer().demo()).isFalse();
        assertThat(house.asSuperuser("select count(*) from facts_import")).containsExactly("0");
    }

    @Test
    void fillsAnEmptyHouseThroughTheImportDoorAndGoesOnAfterABreak() {
        empty();
        open();
        assertThat(firstStart.offer().accounts())
                .extracting(DemoAccount::account)
                .containsExactly(
                        "officer",
                        "leader",
                        "data",
                        "admin",
                        "school",
                        "principal",
                        "expert1",
                        "expert2",
                        "expert3",
                        "inspector",
                        "institution");
        complete();
        rest();
        String filled = only(EVERYTHING);
        String done = only(DEEDS);
        assertThat(done).matches("23 69 approved 8 [67]\\d 80");
        assertThat(house.asSuperuser("select distinct media_type from files_reference where subject like 'evidence %'"))
                .hasSize(3);
        assertThat(house.asSuperuser("select person from facts_confirmation where unit_code = '2150199001'"))
                .isEmpty();
        assertThat(only("select town from organisation_unit where code = '2150199001'"))
                .isEqualTo("望江街道");
        assertThat(only("select count(*) from files_reference where subject like 'import %' and person = '舒敏'"))
                .isEqualTo("18");
        List<DemoAccount> offered = firstStart.offer().accounts();

        house.asSuperuser("delete from access_demo_account where account in ('school', 'principal')");
        house.asSuperuser("delete from access_grant where account_id in"
                + " (select id from access_account where account in ('school', 'principal'))");
        house.asSuperuser("delete from access_account where account in ('school', 'principal')");
        house.asSuperuser("update facts_import set state = 'reading', accepted_at = null where id ="
                + " (select id from facts_import order by id desc limit 1)");
        house.asSuperuser("update facts_import set state = 'failed', accepted_at = null where id ="
                + " (select id from facts_import order by id limit 1)");
        open();
        jobs.resume();
        complete();
        assertThat(only(EVERYTHING)).isEqualTo(filled);
        rest();
        assertThat(only(DEEDS)).isEqualTo(done);
        assertThat(firstStart.offer().accounts())
                .hasSameSizeAs(offered)
                .extracting(DemoAccount::password)
                .containsAll(offered.subList(0, 4).stream()
                        .map(DemoAccount::password)
                        .toList());
    }

    private void open() {
        new LoadDemo(firstStart, errands, units, frameworks, door, deeds, clock).run(new DefaultApplicationArguments());
    }

    private void complete() {
        await().atMost(Duration.ofMinutes(5)).until(() -> only(ACCEPTED).equals("6"));
    }

    /** Until nobody is at it any more. */
    private void rest() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> only("select count(*) from access_ticket where purpose = 'demo'")
                        .equals("0"));
    }

    private void empty() {
        house.reset();
        house.asSuperuser("set session_replication_role = replica;"
                + " truncate access_account, access_grant, organisation_unit, organisation_ancestry cascade;"
                + " set session_replication_role = origin; select 1::text");
    }

    private String only(String sql) {
        List<String> found = house.asSuperuser(sql);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
