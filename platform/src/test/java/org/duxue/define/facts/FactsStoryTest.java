package org.duxue.define.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.define.facts.FactsFixtures.A;
import static org.duxue.define.facts.FactsFixtures.B;
import static org.duxue.define.facts.FactsFixtures.PACK;
import static org.duxue.define.facts.FactsFixtures.YEAR;
import static org.duxue.define.facts.FactsFixtures.number;
import static org.duxue.fixtures.Qinghe.HU;
import static org.duxue.fixtures.Qinghe.KE;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.YIN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duxue.define.facts.FactSheets.Saved;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How facts come to be known, change, and remain known as they once were. */
@InTheHouse
class FactsStoryTest {
    private final House house;
    private final FactsFixtures facts;
    private final ReadFacts read;
    private final ConfirmFacts confirm;
    private final FactsOf factsOf;

    @Autowired
    FactsStoryTest(House house, SaveFacts save, ReadFacts read, ConfirmFacts confirm, FactsOf factsOf) {
        this.house = house;
        this.facts = new FactsFixtures(house, save, read);
        this.read = read;
        this.confirm = confirm;
        this.factsOf = factsOf;
    }

    @BeforeEach
    void startsWithNothingKnown() {
        house.reset();
    }

    @Test
    void keepsWhatWasEnteredWithWhoEnteredIt() {
        facts.fill(YIN, A, "pupils_primary", "812", "boarding_school", "false");
        FactSheet sheet = facts.sheet(YIN, A);
        assertThat(sheet.version()).isEqualTo(1);
        assertThat(sheet.value("pupils_primary")).isEqualTo(number(812));
        Origin origin = origin(sheet, "pupils_primary");
        assertThat(origin.person()).isEqualTo(YIN.name());
        assertThat(origin.source()).isEqualTo(SaveFacts.FORM);
    }

    @Test
    void makesANewVersionOnlyOfWhatIsNew() {
        facts.fill(YIN, A, "pupils_primary", "812", "teaching_area", "4000");
        Saved again = facts.fill(YIN, A, "pupils_primary", "812", "teaching_area", "4100");
        assertThat(again.changed()).containsExactly("teaching_area");
        Saved nothing = facts.fill(YIN, A, "pupils_primary", "812");
        assertThat(nothing.changed()).isEmpty();
        assertThat(facts.sheet(YIN, A).version()).isEqualTo(2);
        assertThat(origin(facts.sheet(YIN, A), "pupils_primary").version()).isEqualTo(1);
    }

    @Test
    void answersTheSavedSheetExactlyAsItWillBeRead() {
        facts.fill(YIN, A, "pupils_primary", "812", "teaching_area", "4000.25");
        Saved saved =
                facts.fill(YIN, A, "pupils_primary", "null", "teaching_area", "4100", "class_sizes_primary", "[40]");
        assertThat(saved.sheet()).isEqualTo(facts.sheet(YIN, A));
        assertThat(house.as(LUO, () -> read.sheet(A, YEAR, Instant.now().plusSeconds(60))))
                .isEqualTo(saved.sheet());
    }

    @Test
    void remembersWhatWasKnownWhen() {
        Saved first = facts.fill(YIN, A, "pupils_primary", "812", "teaching_area", "4000");
        Instant then = Objects.requireNonNull(first.sheet().recordedAt());
        facts.fill(YIN, A, "pupils_primary", "790", "teaching_area", "null");
        FactSheet asOf = house.as(LUO, () -> read.sheet(A, YEAR, then));
        assertThat(asOf).isEqualTo(first.sheet());
        assertThat(house.as(LUO, () -> read.sheet(A, YEAR, then.minusSeconds(1)))
                        .facts())
                .isEmpty();
        assertThat(facts.sheet(LUO, A).facts()).containsOnlyKeys("pupils_primary");
    }

    @Test
    void tellsTheHistoryOfAValueNewestFirst() {
        facts.fill(YIN, A, "pupils_primary", "812");
        facts.fill(KE, A, "pupils_primary", "null");
        facts.fill(LUO, A, "pupils_primary", "790");
        List<FactVersion> history = house.as(YIN, () -> read.history(A, YEAR, "pupils_primary"));
        assertThat(history).extracting(FactVersion::value).containsExactly(number(790), null, number(812));
        assertThat(history).extracting(FactVersion::person).containsExactly(LUO.name(), KE.name(), YIN.name());
        assertThat(history.getFirst().supersededAt()).isNull();
        assertThat(history.get(1).supersededAt()).isEqualTo(history.get(0).recordedAt());
        assertThat(history.get(2).supersededAt()).isEqualTo(history.get(1).recordedAt());
    }

    @Test
    void refusesAnEditBasedOnAnOldVersion() {
        facts.fill(YIN, A, "pupils_primary", "812");
        assertThatThrownBy(() -> facts.fillBasedOn(0, KE, A, "pupils_primary", "790"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("HOUSE-VERSION-STALE"));
        assertThat(facts.sheet(YIN, A).value("pupils_primary")).isEqualTo(number(812));
    }

    @Test
    void letsOneOfManySimultaneousEditsWin() throws Exception {
        facts.fill(YIN, A, "pupils_primary", "100");
        CountDownLatch gun = new CountDownLatch(1);
        List<Callable<Boolean>> runners = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String value = Integer.toString(200 + i);
            runners.add(() -> {
                gun.await();
                try {
                    facts.fillBasedOn(1, YIN, A, "pupils_primary", value);
                    return true;
                } catch (Problem stale) {
                    return false;
                }
            });
        }
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results = runners.stream().map(pool::submit).toList();
            gun.countDown();
            int winners = 0;
            for (Future<Boolean> result : results) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
        assertThat(facts.sheet(YIN, A).version()).isEqualTo(2);
        assertThat(house.as(YIN, () -> read.history(A, YEAR, "pupils_primary"))).hasSize(2);
    }

    @Test
    void showsASchoolItsOwnFactsOnly() {
        facts.fill(YIN, A, "pupils_primary", "812");
        facts.fill(HU, B, "pupils_primary", "500");
        assertThatThrownBy(() -> facts.sheet(HU, A)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> facts.fillBasedOn(1, HU, A, "pupils_primary", "1"))
                .isInstanceOf(Problem.class);
        var seen = house.as(HU, () -> factsOf.district(PACK, YEAR).facts().schools());
        assertThat(seen.rows()).isOne();
        assertThat(seen.code(0)).isEqualTo(Qinghe.SCHOOL_B);
        assertThat(house.as(
                        LUO,
                        () -> factsOf.district(PACK, YEAR).facts().schools().rows()))
                .isEqualTo(2);
    }

    @Test
    void lapsesAConfirmationWithTheNextChange() {
        facts.fill(YIN, A, "pupils_primary", "812");
        assertThatThrownBy(() -> house.as(YIN, () -> confirm.confirm(A, YEAR, PACK)))
                .isInstanceOf(Problem.class);
        FactSheet confirmed = house.as(KE, () -> confirm.confirm(A, YEAR, PACK));
        assertThat(house.as(KE, () -> read.confirmation(confirmed, PACK))).isPresent();
        assertThat(house.as(LUO, () -> factsOf.confirmed(PACK, YEAR))).isOne();
        FactSheet changed = facts.fill(YIN, A, "pupils_primary", "813").sheet();
        assertThat(house.as(KE, () -> read.confirmation(changed, PACK))).isEmpty();
        assertThat(house.as(LUO, () -> factsOf.confirmed(PACK, YEAR))).isZero();
    }

    @Test
    void givesTheEngineTheDistrictAsItIsAndAsItWas() {
        facts.fill(LUO, A, "type", "\"小学\"", "name", "\"清河实验小学\"", "pupils_primary", "812");
        facts.fill(LUO, new UnitCode(Qinghe.DISTRICT), "quota_primary", "1150");
        DistrictFacts now = house.as(LUO, () -> factsOf.district(PACK, YEAR));
        assertThat(now.facts().schools().number(0, "pupils_primary")).isEqualTo(812);
        assertThat(now.facts().schools().text(0, "district")).isEqualTo(Qinghe.DISTRICT);
        assertThat(now.facts().districts().number(0, "quota_primary")).isEqualTo(1150);
        assertThat(now.facts().schools().provenance(0, "pupils_primary"))
                .extracting(Provenance::person)
                .isEqualTo(LUO.name());

        facts.fill(LUO, A, "pupils_primary", "900");
        DistrictFacts later = house.as(LUO, () -> factsOf.district(PACK, YEAR));
        assertThat(later.facts().schools().number(0, "pupils_primary")).isEqualTo(900);
        assertThat(later.fingerprint()).isNotEqualTo(now.fingerprint());
        DistrictFacts before =
                house.as(LUO, () -> factsOf.district(PACK, YEAR, Objects.requireNonNull(now.recordedAt())));
        assertThat(before.facts().schools().number(0, "pupils_primary")).isEqualTo(812);
        assertThat(before.recordedAt()).isEqualTo(now.recordedAt());
    }

    @Test
    void writesEveryChangeIntoTheAuditRecord() {
        facts.fill(YIN, A, "pupils_primary", "812");
        facts.fill(YIN, A, "pupils_primary", "812");
        assertThat(house.asSuperuser(
                        "select actor_name || ' ' || unit_code from audit_entry where action = 'facts:value:saved'"))
                .containsExactly(YIN.name() + " " + Qinghe.SCHOOL_A);
    }

    @Test
    void keepsAProjectionThatHistoryWouldRebuild() {
        facts.fill(YIN, A, "pupils_primary", "812", "teaching_area", "4000", "class_sizes_primary", "[40, 41]");
        facts.fill(YIN, A, "pupils_primary", "null", "teaching_area", "4100");
        facts.fill(HU, B, "pupils_primary", "500");
        facts.fill(YIN, A, "pupils_primary", "700");
        assertThat(house.asSuperuser("""
                        with rebuilt as (
                            select unit_code, period, max(version) as version, max(recorded_at) as recorded_at,
                                jsonb_object_agg(column_id, value) filter (where superseded_at is null and value <> 'null') as facts,
                                jsonb_object_agg(column_id, version) filter (where superseded_at is null and value <> 'null') as origins
                            from facts_value group by unit_code, period
                        )
                        select count(*) || ' of ' || (select count(*) from facts_sheet)
                        from rebuilt natural join facts_sheet
                        """)).containsExactly("2 of 2");
    }

    private static Origin origin(FactSheet sheet, String column) {
        return Objects.requireNonNull(sheet.facts().get(column)).origin();
    }
}
