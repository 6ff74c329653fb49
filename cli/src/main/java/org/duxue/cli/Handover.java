package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Commands that need the platform and its database: handed with all their arguments to the platform's program, which the
 * environment variable {@code DUXUE_PLATFORM} names. The script {@code ./duxue} builds it and sets the variable.
 */
abstract class Handover extends Talking {
    @Parameters(arity = "0..*", hidden = true)
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String jar = terminal().environment.getOrDefault("DUXUE_PLATFORM", "");
        if (jar.isEmpty() || !Files.isRegularFile(Path.of(jar))) {
            terminal().tell(say("no-platform", spec.name()));
            return Exit.FAILED;
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx640m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-jar", jar, spec.name()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** {@code duxue serve}: the platform. */
    @Command(name = "serve")
    static final class Serve extends Handover {}

    /** {@code duxue audit verify}: whether the audit record is whole. */
    @Command(name = "audit")
    static final class Audit extends Handover {}

    /** {@code duxue backup}. */
    @Command(name = "backup")
    static final class Backup extends Handover {}

    /** {@code duxue restore}. */
    @Command(name = "restore")
    static final class Restore extends Handover {}
}
