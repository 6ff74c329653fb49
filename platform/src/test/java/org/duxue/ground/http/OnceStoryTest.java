package org.duxue.ground.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** A write sent again with its key happens once. */
@InTheHouse
class OnceStoryTest {
    private final House house;
    private final Once once;
    private final Units units;
    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    OnceStoryTest(House house, Once once, Units units) {
        this.house = house;
        this.once = once;
        this.units = units;
    }

    private record Receipt(String code, int times) {}

    @BeforeEach
    void startAfresh() {
        house.reset();
    }

    @Test
    void givesTheFirstAnswerAgainWithoutDoingTheWorkAgain() {
        ResponseEntity<Receipt> first = send("k1", Map.of("code", "900001"));
        ResponseEntity<Receipt> second = send("k1", Map.of("code", "900001"));
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(done).hasValue(1);
    }

    @Test
    void refusesTheSameKeyWithOtherContent() {
        send("k2", Map.of("code", "900001"));
        assertThatThrownBy(() -> send("k2", Map.of("code", "900002"))).hasMessageContaining("HOUSE-KEY-REUSED");
        assertThat(done).hasValue(1);
    }

    @Test
    void keepsPeopleAndRoutesApart() {
        send("k3", Map.of("code", "900001"));
        house.as(Qinghe.LUO, () -> once.answer("k3", "POST /test", "x", Receipt.class, this::work));
        house.as(Qinghe.SHU, () -> once.answer("k3", "POST /other", "x", Receipt.class, this::work));
        assertThat(done).hasValue(3);
    }

    @Test
    void forgetsTheKeyWhenTheWorkFails() {
        assertThatThrownBy(() -> house.as(
                        Qinghe.SHU,
                        () -> once.answer("k4", "POST /test", "x", Receipt.class, () -> {
                            work();
                            throw new IllegalStateException("in the middle");
                        })))
                .hasMessage("in the middle");
        assertThat(house.asSuperuser("select count(*) from organisation_unit where code = '900001'"))
                .containsExactly("0");
        house.as(Qinghe.SHU, () -> once.answer("k4", "POST /test", "x", Receipt.class, this::work));
        assertThat(done).hasValue(2);
    }

    @Test
    void storesOnceWhatSixteenSendAtTheSameMoment() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        Callable<ResponseEntity<Receipt>> sender = () -> {
            start.await();
            return send("k5", Map.of("code", "900001"));
        };
        List<ResponseEntity<Receipt>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ResponseEntity<Receipt>>> waiting = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                waiting.add(senders.submit(sender));
            }
            start.countDown();
            for (Future<ResponseEntity<Receipt>> one : waiting) {
                answers.add(one.get());
            }
        }
        assertThat(done).hasValue(1);
        assertThat(answers).extracting(ResponseEntity::getBody).containsOnly(new Receipt("900001", 1));
    }

    private ResponseEntity<Receipt> send(String key, Map<String, String> content) {
        return house.as(Qinghe.SHU, () -> once.answer(key, "POST /test", content, Receipt.class, this::work));
    }

    private ResponseEntity<Receipt> work() {
        units.bringIn(List.of(Unit.of("900001", "新镇", UnitKind.TOWN, Qinghe.DISTRICT)));
        return ResponseEntity.status(201)
                .header("Location", "/api/units/900001")
                .body(new Receipt("900001", done.incrementAndGet()));
    }
}
