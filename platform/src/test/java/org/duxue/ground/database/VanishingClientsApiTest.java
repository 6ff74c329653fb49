package org.duxue.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that vanish in the middle leave no transaction behind and the house in order. */
@InTheHouse
class VanishingClientsApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HELD = """
            select pid::text from pg_stat_activity
            where usename like 'duxue\\_%' and usename <> 'duxue_root' and datname = current_database()
            and state like 'idle in transaction%'
            """;

    private final House house;
    private final int port;

    @Autowired
    VanishingClientsApiTest(House house, @LocalServerPort int port) {
        this.house = house;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 128})
    void leaveNoTransactionHeldAndNoLastingError(int clients) throws Exception {
        Visitor yin = house.visitor(Qinghe.YIN);
        String cookies = "duxue-session=" + yin.cookie("duxue-session").orElseThrow() + "; XSRF-TOKEN="
                + yin.cookie("XSRF-TOKEN").orElseThrow();
        String token = yin.cookie("XSRF-TOKEN").orElseThrow();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                sent.add(all.submit(() -> sendAndVanish(number, cookies, token)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        List<String> held = house.asSuperuser(HELD);
        while (!held.isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            held = house.asSuperuser(HELD);
        }
        assertThat(held).isEmpty();
        for (int i = 0; i < 20; i++) {
            yin.get("/api/units").is(200);
        }
        yin.post("/api/session/password", "{\"current\":\"x\",\"replacement\":\"y\"}")
                .is(422);
    }

    /** By turns: reads nothing of the answer, breaks off in the body, breaks off in the head. */
    private void sendAndVanish(int number, String cookies, String token) {
        String body = "{\"current\":\"" + "x".repeat(40) + "\",\"replacement\":\"y\"}";
        String head = switch (number % 3) {
            case 0 -> "GET /api/units HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies + "\r\n\r\n";
            case 1 ->
                "POST /api/session/password HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "X-XSRF-TOKEN: " + token + "\r\nCookie: " + cookies + "\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body.substring(0, 20);
            default -> "GET /api/units HTTP/1.1\r\nHost: local";
        };
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
