package org.duxue.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launcher against the real programs, on a folder of its own each time. */
class PostgresServerTest {
    private Path folder = Path.of("");

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createTempDirectory("duxue-postgres-test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Binaries.delete(folder);
    }

    @Test
    void keepsRowsAcrossARestartAndSortsChineseByPinyin() throws SQLException {
        try (PostgresServer server = PostgresServer.start(options())) {
            execute(server, "create table t (name text)", "insert into t values ('张三'), ('阿里'), ('王五'), ('李四')");
        }
        try (PostgresServer server = PostgresServer.start(options())) {
            assertThat(one(server, "select string_agg(name, ' ' order by name) from t"))
                    .isEqualTo("阿里 李四 王五 张三");
            assertThat(one(server, "select current_setting('fsync') || current_setting('data_checksums')"))
                    .isEqualTo("onon");
        }
    }

    @Test
    void recoversEveryAcknowledgedRowAfterAKill() throws Exception {
        long acknowledged = 0;
        try (PostgresServer server = PostgresServer.start(options())) {
            execute(server, "create table t (n bigint)");
            try (Connection connection = connect(server, server.password());
                    Statement statement = connection.createStatement()) {
                while (acknowledged < 500) {
                    statement.execute("insert into t values (" + (acknowledged + 1) + ")");
                    acknowledged++;
                }
                long pid = server.pid();
                killWithChildren(pid);
                ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
            }
        }
        try (PostgresServer server = PostgresServer.start(options())) {
            assertThat(one(server, "select count(*) from t")).isEqualTo(Long.toString(acknowledged));
        }
    }

    @Test
    void refusesAWrongPasswordAndHidesTheRightOne() throws IOException {
        try (PostgresServer server = PostgresServer.start(options())) {
            assertThatThrownBy(() -> connect(server, "guess").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("superuser.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesASecondServerOnTheSameFolderAndLetsOthersAttach() throws SQLException {
        try (PostgresServer server = PostgresServer.start(options())) {
            assertThatThrownBy(() -> PostgresServer.start(options()))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("正被另一个程序使用")
                    .hasMessageContaining("--database");
            try (PostgresServer attached = PostgresServer.attach(folder).orElseThrow()) {
                assertThat(attached.port()).isEqualTo(server.port());
            }
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
        assertThat(PostgresServer.attach(folder)).isEmpty();
    }

    @Test
    void runsWithoutRootsPowers() throws IOException {
        try (PostgresServer server = PostgresServer.start(options())) {
            Path status = Path.of("/proc", Long.toString(server.pid()), "status");
            assertThat(Files.readAllLines(status))
                    .anyMatch(line -> line.matches("CapEff:\\s+0+"))
                    .noneMatch(line -> line.matches("Uid:\\s+0\\s.*"));
        }
    }

    private PostgresOptions options() {
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "duxue-postgresql-" + ServiceUser.currentUid());
        return PostgresOptions.in(folder).programsIn(programs);
    }

    private static void killWithChildren(long pid) {
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        try (Stream<ProcessHandle> children = postmaster.descendants()) {
            Stream.concat(Stream.of(postmaster), children).toList().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static Connection connect(PostgresServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), PostgresServer.SUPERUSER, password);
    }

    private static void execute(PostgresServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server, server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server, server.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
