package org.duxue.bench.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A house in a process of its own, on a folder that goes away with it. */
final class House implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final int port;
    private final Map<String, String> passwords;

    private House(Process process, Path folder, int port, Map<String, String> passwords) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.passwords = Map.copyOf(passwords);
    }

    /** @param demo with the demonstration district instead of an empty one */
    static House open(boolean demo) throws IOException {
        Path folder = Files.createTempDirectory("duxue-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HouseMain.class.getName(),
                        Integer.toString(port),
                        folder.resolve("data").toString(),
                        Boolean.toString(demo))
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
        Map<String, String> passwords = new HashMap<>();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("account ")) {
                List<String> words = List.of(line.split(" "));
                passwords.put(words.get(1), words.get(2));
            } else if (line.equals("ready")) {
                Thread.ofVirtual().start(() -> said.lines().forEach(ignored -> {}));
                return new House(process, folder, port, passwords);
            }
        }
        throw new IOException("the house did not open; see " + folder.resolve("errors.log"));
    }

    Client signIn(String account) throws IOException, InterruptedException {
        return signIn(account, passwords.getOrDefault(account, ""));
    }

    Client signIn(String account, String password) throws IOException, InterruptedException {
        Client client = new Client("http://127.0.0.1:" + port);
        client.signIn(account, password);
        return client;
    }

    /** Resident memory of the house and of its database, in bytes; shared pages of the database are counted once. */
    long[] resident() throws IOException {
        long database = 0;
        for (ProcessHandle child : process.descendants().toList()) {
            database += proportional(child.pid());
        }
        return new long[] {proportional(process.pid()), database};
    }

    /** Processor time used so far by the house and by its database, in milliseconds. */
    double[] processor() {
        long database = process.descendants()
                .mapToLong(child ->
                        child.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
        long own = process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
        return new double[] {own, database};
    }

    private static long proportional(long pid) throws IOException {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return 0;
        }
        for (String line : Files.readAllLines(rollup)) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        return 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
