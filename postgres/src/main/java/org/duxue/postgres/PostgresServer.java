package org.duxue.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL on one folder. What it acknowledges is on disk: fsync is on. It listens on 127.0.0.1 only, asks for
 * a password (scram), and ends with the program that started it, even one killed with -9; the next start recovers.
 */
public final class PostgresServer implements AutoCloseable {
    public static final String SUPERUSER = "duxue_root";
    private static final long PATIENCE_SECONDS = 60;
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "60",
            "jit", "off",
            "max_wal_size", "1GB",
            "log_timezone", "UTC");

    private final DataFolder folder;
    private final int port;
    private final String password;
    private final @Nullable Process process;
    private final @Nullable FileLock lock;

    private PostgresServer(
            DataFolder folder, int port, String password, @Nullable Process process, @Nullable FileLock lock) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.process = process;
        this.lock = lock;
    }

    /**
     * Starts the server on its folder, creating what is missing. Throws {@link PostgresUnavailable} with a remedy when this
     * machine, user or folder cannot carry it, or when another program already runs it.
     */
    public static PostgresServer start(PostgresOptions options) {
        return new Launch(options).start();
    }

    /** The server another program runs on this folder, if one does; closing it leaves it running. */
    public static Optional<PostgresServer> attach(Path path) {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        try {
            Optional<DataFolder.Postmaster> postmaster =
                    folder.livingPostmaster().isPresent()
                            ? folder.postmaster().filter(DataFolder.Postmaster::ready)
                            : Optional.empty();
            if (postmaster.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new PostgresServer(folder, postmaster.get().port(), folder.password(), null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The process id of the postmaster, for those who watch or kill it. */
    public long pid() throws IOException {
        return folder.postmaster()
                .map(DataFolder.Postmaster::pid)
                .orElseThrow(() -> new IOException("not running: " + folder.root()));
    }

    /** Stops the server: open connections are ended, nothing acknowledged is lost. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        try {
            signal(process.pid(), "INT");
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (lock != null) {
                lock.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void signal(long pid, String name) {
        try {
            new ProcessBuilder("/bin/kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One start, step by step. */
    private static final class Launch {
        private final PostgresOptions options;
        private final DataFolder folder;
        private final ServiceUser user = ServiceUser.choose();

        Launch(PostgresOptions options) {
            this.options = options;
            this.folder = new DataFolder(options.folder());
        }

        PostgresServer start() {
            try {
                prepareFolder();
                FileLock lock = folder.lock()
                        .orElseThrow(() -> new PostgresUnavailable(
                                "目录 " + folder.root() + " 正被另一个程序使用", "先停掉那个程序，或用 --data 换一个目录"));
                try {
                    return launch(lock);
                } catch (IOException | RuntimeException e) {
                    lock.channel().close();
                    throw e;
                }
            } catch (IOException e) {
                throw new PostgresUnavailable(
                        "目录 " + folder.root() + " 无法使用（" + e.getMessage() + "）", "检查磁盘空间和权限，或用 --data 换一个目录", e);
            }
        }

        private PostgresServer launch(FileLock lock) throws IOException {
            stopOrphan();
            Binaries binaries = Binaries.in(options.programs());
            checkPassable(options.programs());
            String password = folder.password();
            if (!folder.initialised()) {
                initialise(binaries, password);
            }
            folder.turnLogOver();
            int port = options.port() == 0 ? freePort() : options.port();
            Process process = keep(serverCommand(binaries, port));
            awaitReady(process);
            return new PostgresServer(folder, port, password, process, lock);
        }

        private void prepareFolder() throws IOException {
            Files.createDirectories(folder.root());
            checkPassable(folder.root());
            if (!Files.exists(folder.data())) {
                Files.createDirectory(folder.data());
            }
            user.take(folder.data());
        }

        private void checkPassable(Path path) throws IOException {
            Optional<Path> obstacle = user.obstacle(path);
            if (obstacle.isPresent()) {
                throw new PostgresUnavailable(
                        "数据库以用户 %s 运行，进不了目录 %s"
                                .formatted(
                                        user.name().map(ServiceUser.Entry::user).orElse(""), obstacle.get()),
                        "用 --data 换一个目录（例如 /var/lib/duxue），或执行 chmod o+x " + obstacle.get());
            }
        }

        /** A server whose program was killed may still be shutting down; it is asked once more and waited for. */
        private void stopOrphan() throws IOException {
            Optional<ProcessHandle> orphan = folder.livingPostmaster();
            if (orphan.isPresent()) {
                signal(orphan.get().pid(), "INT");
                orphan.get()
                        .onExit()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
            }
        }

        private void initialise(Binaries binaries, String password) throws IOException {
            Path handOver = Files.createTempFile(folder.data().resolveSibling("."), "password-", "");
            try {
                Files.writeString(handOver, password);
                user.take(handOver);
                Files.setPosixFilePermissions(handOver, PosixFilePermissions.fromString("rw-------"));
                run(List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + folder.data(),
                        "--encoding=UTF8",
                        "--locale-provider=icu",
                        "--icu-locale=zh-Hans-CN",
                        "--locale=C.UTF-8",
                        "--data-checksums",
                        "--auth=scram-sha-256",
                        "--username=" + SUPERUSER,
                        "--pwfile=" + handOver));
            } finally {
                Files.deleteIfExists(handOver);
            }
        }

        private void run(List<String> command) throws IOException {
            Process process = builder(command).start();
            try {
                if (process.waitFor() != 0) {
                    throw new PostgresUnavailable("建立数据目录失败：\n" + folder.lastLogLines(), "检查磁盘空间和权限");
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while creating the data", e);
            }
        }

        private List<String> serverCommand(Binaries binaries, int port) {
            List<String> command = new ArrayList<>(List.of(
                    binaries.program("postgres"), "-D", folder.data().toString(), "-p", Integer.toString(port)));
            Map<String, String> settings = new TreeMap<>(SETTINGS);
            settings.putAll(options.settings());
            settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
            return command;
        }

        private ProcessBuilder builder(List<String> command) {
            return new ProcessBuilder(user.command(command))
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        }

        /**
         * Starts the server from a thread of its own that lives as long as it does: the kernel ends the child when the
         * thread that forked it ends, not when the program does.
         */
        private Process keep(List<String> command) {
            CompletableFuture<Process> started = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> {
                try {
                    Process process = builder(command).start();
                    started.complete(process);
                    process.waitFor();
                } catch (IOException e) {
                    started.completeExceptionally(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            return started.join();
        }

        private void awaitReady(Process process) throws IOException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!ready(process)) {
                boolean ended = ended(process, 20);
                if (ended || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new PostgresUnavailable("数据库进程没有就绪：\n" + folder.lastLogLines(), "查看日志 " + folder.log());
                }
            }
        }

        /** A file left by a killed server also says ready: only the number of our own child counts. */
        private boolean ready(Process process) throws IOException {
            return folder.postmaster()
                    .filter(postmaster -> postmaster.pid() == process.pid())
                    .map(DataFolder.Postmaster::ready)
                    .orElse(false);
        }

        private static boolean ended(Process process, long milliseconds) throws IOException {
            try {
                return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while starting the database", e);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
