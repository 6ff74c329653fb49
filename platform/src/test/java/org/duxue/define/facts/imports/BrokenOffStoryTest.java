package org.duxue.define.facts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duxue.define.facts.imports.Importing.HEADINGS;
import static org.duxue.define.facts.imports.Importing.YEAR;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.SCHOOL_B;
import static org.duxue.fixtures.Qinghe.SHU;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.ReadFacts;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.ground.files.Files;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.rows.FactValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports that are killed, repeated, or done by two at once: facts are whole or untouched. */
@InTheHouse
class BrokenOffStoryTest {
    private static final UnitCode A = new UnitCode(SCHOOL_A);
    private static final String ROW_A = SCHOOL_A + ",清河实验小学,小学,812,4061.5\n";
    private static final String ROW_B = SCHOOL_B + ",清河第二小学,小学,500,2600\n";

    private final House house;
    private final ReadFacts read;
    private final ReviewImport review;
    private final ImportJobs jobs;
    private final Importing importing;

    @Autowired
    BrokenOffStoryTest(
            House house,
            ReadFacts read,
            ReviewImport review,
            ImportJobs jobs,
            Files files,
            StartImport start,
            Staging staging) {
        this.house = house;
        this.read = read;
        this.review = review;
        this.jobs = jobs;
        this.importing = new Importing(house, files, start, review, staging);
    }

    @BeforeEach
    void startsWithNothingKnown() {
        house.reset();
    }

    @Test
    void takesUpAReadingThatAStoppedHouseLeftBehind() {
        Import brought = importing.bring(SHU, HEADINGS + ROW_A + ROW_B);
        house.asSuperuser("update facts_import set state = 'reading', counts = '{}'");
        jobs.resume();
        jobs.resume();
        Import again = importing.settled(SHU, brought.id());
        assertThat(again.state()).isEqualTo(ImportState.READY);
        assertThat(again.findings().counts()).isEqualTo(brought.findings().counts());
        assertThat(house.asSuperuser("select count(*) from facts_import_row")).containsExactly("2");
    }

    @Test
    void takesUpAnAcceptanceThatAStoppedHouseLeftBehindAndDoesItOnce() {
        Import brought = importing.bring(SHU, HEADINGS + ROW_A + ROW_B);
        house.asSuperuser("update facts_import set state = 'accepting'");
        jobs.resume();
        jobs.resume();
        assertThat(importing.settled(SHU, brought.id()).state()).isEqualTo(ImportState.ACCEPTED);
        assertThat(sheet().version()).isOne();
        assertThat(house.asSuperuser("select action from audit_entry where action = 'facts:import:accepted'"))
                .hasSize(1);
    }

    @Test
    void leavesFactsUntouchedWhenTheDatabaseCutsTheAcceptanceOff() throws SQLException {
        UUID id = importing.bring(SHU, HEADINGS + ROW_A + ROW_B).id();
        try (Connection rival = house.superuserConnection()) {
            rival.setAutoCommit(false);
            try (Statement statement = rival.createStatement()) {
                // The job has written units and facts when it comes to the message, and waits there.
                statement.execute("lock table notice_message in access exclusive mode");
                house.as(SHU, () -> review.accept(id));
                await().until(() -> house.asSuperuser("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where usename = 'duxue_app' and wait_event_type = 'Lock' and query like '%notice_message%'
                                """), cut -> !cut.isEmpty());
            }
            rival.rollback();
        }
        Import cut = importing.settled(SHU, id);
        assertThat(cut.state()).isEqualTo(ImportState.FAILED);
        assertThat(sheet().facts()).isEmpty();
        assertThat(house.asSuperuser("select unit_code from facts_change")).isEmpty();
    }

    @Test
    void letsTwoAcceptancesOfTheSameFactsFollowOneAnother() throws Exception {
        UUID first = importing.bring(SHU, HEADINGS + ROW_A).id();
        UUID second = importing
                .bring(LUO, HEADINGS + SCHOOL_A + ",清河实验小学,小学,700,4061.5\n")
                .id();
        List<Callable<Import>> both = List.of(() -> importing.accept(SHU, first), () -> importing.accept(LUO, second));
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(both)) {
                assertThat(done.get().state()).isIn(ImportState.ACCEPTED, ImportState.READY);
            }
        }
        assertThat(List.of(
                        importing.look(SHU, first).state(),
                        importing.look(LUO, second).state()))
                .containsExactlyInAnyOrder(ImportState.ACCEPTED, ImportState.READY);
        boolean firstWon = importing.look(SHU, first).state() == ImportState.ACCEPTED;
        assertThat(sheet().value("pupils_primary")).isEqualTo(new FactValue.Amount(firstWon ? 812 : 700));
        assertThat(sheet().version()).isOne();
    }

    private FactSheet sheet() {
        return house.as(LUO, () -> read.sheet(A, YEAR, null));
    }
}
