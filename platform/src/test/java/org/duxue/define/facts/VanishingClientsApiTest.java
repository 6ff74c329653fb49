package org.duxue.define.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.YIN;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients whose connection is gone in the middle of a form: no transaction stays open, and the next form is kept. */
@InTheHouse
class VanishingClientsApiTest {
    private static final String SHEET = "/api/units/" + SCHOOL_A + "/facts/2025";
    private static final String FORM =
            "{\"pack\":\"balanced-development\",\"values\":[{\"column\":\"pupils_primary\",\"value\":812}]}";

    private final House house;

    @Autowired
    VanishingClientsApiTest(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 128})
    void leaveNothingBehind(int clients) throws Exception {
        house.reset();
        Visitor yin = house.visitor(YIN);
        URI address = yin.request(SHEET).build().uri();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> gone = IntStream.range(0, clients)
                    .<Callable<Boolean>>mapToObj(i -> () -> vanish(yin, address, i % 2 == 0))
                    .toList();
            for (var done : pool.invokeAll(gone)) {
                assertThat(done.get()).isTrue();
            }
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> house.asSuperuser("""
                        select usename || ' ' || query from pg_stat_activity
                        where usename like 'duxue_%' and pid <> pg_backend_pid()
                        and (state like 'idle in transaction%' or state = 'active')
                        """), List::isEmpty);
        String version = yin.get(SHEET + "?pack=balanced-development").is(200).header("ETag");
        Map<String, Object> form = Map.of(
                "pack", "balanced-development", "values", List.of(Map.of("column", "pupils_primary", "value", 900)));
        yin.put(SHEET, form, "If-Match", version).is(200);
    }

    /** Sends a form, whole or cut off in its middle, and is gone before the answer. */
    private static boolean vanish(Visitor visitor, URI address, boolean whole) throws IOException {
        byte[] body = FORM.getBytes(StandardCharsets.UTF_8);
        String head = """
                PUT %s HTTP/1.1\r
                Host: %s:%d\r
                Content-Type: application/json\r
                Content-Length: %d\r
                If-Match: "0"\r
                X-XSRF-TOKEN: %s\r
                Cookie: duxue-session=%s; XSRF-TOKEN=%s\r
                \r
                """.formatted(
                        address.getPath(),
                        address.getHost(),
                        address.getPort(),
                        body.length,
                        cookie(visitor, "XSRF-TOKEN"),
                        cookie(visitor, "duxue-session"),
                        cookie(visitor, "XSRF-TOKEN"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, whole ? body.length : body.length / 2);
            out.flush();
            return true;
        }
    }

    private static String cookie(Visitor visitor, String name) {
        return visitor.cookie(name).orElseThrow();
    }
}
