package org.duxue.entrance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.DuxueApplication;
import org.duxue.fixtures.TestPostgres;
import org.duxue.fixtures.Visitor;
import org.duxue.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real program on an empty folder: killed between writes, started again, verified, tampered with, verified again. */
class KilledHouseStoryTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern PASSWORD = Pattern.compile("密码 (\\S+)（");
    private static final int WRITES = 25;

    private final List<Process> started = new ArrayList<>();
    private Path folder = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void choose() {
        folder = TestPostgres.newFolder();
        data = folder.resolve("data");
    }

    @AfterEach
    void clearAway() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
        PostgresServer.attach(data.resolve("postgres")).ifPresent(server -> {
            throw new IllegalStateException("the database outlived its program on port " + server.port());
        });
        TestPostgres.delete(folder);
    }

    @Test
    void keepsWhatItAcknowledgedAndNoticesWhatWasDoneBehindItsBack() throws Exception {
        Opened first = open();
        Visitor administrator = new Visitor(first.port());
        administrator.signIn("admin", first.password());
        for (int i = 0; i < WRITES; i++) {
            administrator.post("/api/accounts", account(i)).is(201);
        }
        assertThat(command("audit", "verify")).isZero();
        first.process().destroyForcibly().waitFor();

        Opened second = open();
        Visitor again = new Visitor(second.port());
        again.signIn("admin", first.password());
        assertThat(again.get("/api/accounts").is(200).json().path("total").asInt())
                .isEqualTo(WRITES + 1);
        assertThat(command("audit", "verify")).isZero();

        try (PostgresServer server =
                        PostgresServer.attach(data.resolve("postgres")).orElseThrow();
                Connection connection =
                        DriverManager.getConnection(server.url("duxue"), PostgresServer.SUPERUSER, server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate("update audit_entry set actor_name = '别人' where seq = 5"))
                    .isOne();
        }
        assertThat(command("audit", "verify")).isOne();
        assertThat(command("backup", data.resolve("house.zip").toString())).isZero();
        assertThat(Files.size(data.resolve("house.zip"))).isPositive();
        assertThat(command("restore", data.resolve("house.zip").toString())).isOne();
        assertThat(command("no-such-thing")).isEqualTo(2);
    }

    private record Opened(Process process, int port, String password) {}

    private Opened open() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DuxueApplication.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        List<String> said = new ArrayList<>();
        String password = "";
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            Matcher secret = PASSWORD.matcher(line);
            password = secret.find() ? secret.group(1) : password;
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> drain(reader));
                return new Opened(process, Integer.parseInt(address.group(1)), password);
            }
        }
        throw new IllegalStateException("the house did not open:\n" + String.join("\n", said));
    }

    private static void drain(BufferedReader reader) {
        try {
            reader.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return Duxue.run(DuxueApplication.class, all.toArray(String[]::new));
    }

    private static Map<String, Object> account(int number) {
        return Map.of(
                "account",
                "teacher" + number,
                "displayName",
                "教师" + number,
                "roles",
                List.of("district-leader"),
                "unitCode",
                "000000");
    }
}
