package org.duxue.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The record is written with the deed, cannot be changed from inside, and shows it when it is changed from outside. */
@InTheHouse
class AuditChainStoryTest {
    private final House house;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Verifier verifier;

    @Autowired
    AuditChainStoryTest(
            House house,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Sealer sealer,
            Verifier verifier) {
        this.house = house;
        this.events = events;
        this.transaction = transaction;
        this.sealer = sealer;
        this.verifier = verifier;
    }

    private record Deed(String subject, String school) implements Recordable {
        @Override
        public String action() {
            return "test:deed:done";
        }

        @Override
        public Optional<UnitCode> unit() {
            return Optional.of(new UnitCode(school));
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("phone", "13812345678", "note", "家长电话 13987654321", "count", 3);
        }
    }

    @BeforeEach
    void startAfresh() {
        house.reset();
    }

    @Test
    void writesTheDeedWithWhoDidItAndMasksPersonalData() {
        done(Qinghe.YIN, "first");
        assertThat(house.asSuperuser("select actor_name || ' ' || action || ' ' || unit_code from audit_entry"))
                .containsExactly("尹老师 test:deed:done " + Qinghe.SCHOOL_A);
        assertThat(house.asSuperuser("select detail::text from audit_entry").getFirst())
                .contains("138＊＊＊＊5678", "139＊＊＊＊4321", "3")
                .doesNotContain("13812345678");
    }

    @Test
    void forgetsTheEntryWhenTheDeedIsUndone() {
        house.as(Qinghe.YIN, () -> {
            transaction.executeWithoutResult(status -> {
                events.publishEvent(new Deed("undone", Qinghe.SCHOOL_A));
                status.setRollbackOnly();
            });
            return "";
        });
        assertThat(house.asSuperuser("select count(*) from audit_entry")).containsExactly("0");
    }

    @Test
    void refusesToRecordOutsideATransaction() {
        assertThatThrownBy(() -> house.as(Qinghe.YIN, () -> {
                    events.publishEvent(new Deed("loose", Qinghe.SCHOOL_A));
                    return "";
                }))
                .hasMessageContaining("no transaction");
    }

    @Test
    void provesAnUntouchedRecord() {
        for (int i = 0; i < 25; i++) {
            done(i % 2 == 0 ? Qinghe.YIN : Qinghe.HU, "deed " + i);
        }
        sealer.sealAll();
        Verification found = verifier.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.sealed()).isEqualTo(25);
        assertThat(found.head()).hasSize(64);
    }

    @Test
    void namesTheEntryThatWasAlteredBehindItsBack() {
        sealThree();
        tamper("update audit_entry set subject = 'never happened' where seq = 2");
        Verification found = verifier.verify();
        assertThat(found.firstBroken()).isEqualTo(2);
        assertThat(found.reason()).contains("改动");
    }

    @Test
    void namesTheEntryThatWasRemoved() {
        sealThree();
        tamper("delete from audit_entry where seq = 2");
        assertThat(verifier.verify().firstBroken()).isEqualTo(2);
    }

    @Test
    void noticesWhenAnEntryIsRemovedTogetherWithItsSeal() {
        sealThree();
        tamper("delete from audit_entry where seq = 2; delete from audit_seal where entry_seq = 2");
        assertThat(verifier.verify().firstBroken()).isEqualTo(3);
    }

    @Test
    void noticesAnEntrySlippedInWithAnOldDate() {
        sealThree();
        tamper("""
                insert into audit_entry (at, actor_id, actor_name, action, subject)
                values (now() - interval '1 day', gen_random_uuid(), '某人', 'test:deed:done', 'slipped in')
                """);
        sealer.sealAll();
        assertThat(verifier.verify().firstBroken()).isEqualTo(4);
        assertThat(verifier.verify().reason()).contains("倒填");
    }

    @Test
    void sealsAnEntryThatCommitsAfterYoungerOnesWereSealed() {
        house.as(Qinghe.YIN, () -> {
            transaction.executeWithoutResult(status -> {
                events.publishEvent(new Deed("slow", Qinghe.SCHOOL_A));
                Thread quick = Thread.ofPlatform().start(() -> done(Qinghe.HU, "quick"));
                join(quick);
                assertThat(sealer.sealAll()).isLessThanOrEqualTo(1);
            });
            return "";
        });
        sealer.sealAll();
        Verification found = verifier.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.sealed()).isEqualTo(2);
    }

    @Test
    void cannotBeChangedByAnyRoleOfTheHouseNotEvenTheOwner() {
        sealThree();
        for (String role : List.of("duxue_owner", "duxue_app", "duxue_door", "duxue_seal")) {
            for (String attempt : List.of(
                    "update audit_entry set subject = 'x'",
                    "delete from audit_entry",
                    "truncate audit_entry cascade",
                    "update audit_seal set hash = hash",
                    "delete from audit_seal")) {
                assertThatThrownBy(() -> house.asSuperuser("set role " + role + "; " + attempt))
                        .as("%s as %s", attempt, role)
                        .rootCause()
                        .hasMessageMatching("(?s).*(only ever added to|permission denied).*");
            }
        }
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void showsASchoolOnlyItsOwnEntries() {
        done(Qinghe.YIN, "at A");
        done(Qinghe.HU, "at B");
        assertThat(house.visitor(Qinghe.LUO)
                        .get("/api/audit?q=test:deed")
                        .is(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        house.visitor(Qinghe.YIN).get("/api/audit").is(403);
        assertThat(house.visitor(Qinghe.LUO)
                        .get("/api/audit/verification")
                        .is(200)
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private void sealThree() {
        done(Qinghe.YIN, "one");
        done(Qinghe.YIN, "two");
        done(Qinghe.YIN, "three");
        sealer.sealAll();
        assertThat(verifier.verify().intact()).isTrue();
    }

    private void done(Person person, String subject) {
        house.as(person, () -> {
            transaction.executeWithoutResult(status -> events.publishEvent(new Deed(subject, person.unit())));
            return subject;
        });
    }

    private void tamper(String sql) {
        house.asSuperuser("set session_replication_role = replica; " + sql);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
