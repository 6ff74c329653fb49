package org.duxue.entrance.command;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.duxue.postgres.PostgresUnavailable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command line of the platform. Without a sub-command, or with the word {@code serve} for one, it serves. Exit codes: 0 done, 1 the input or the record is not
 * right, 2 the command was not understood, 3 the house cannot run here.
 */
@Command(
        name = "duxue",
        mixinStandardHelpOptions = true,
        resourceBundle = "org.duxue.entrance.command.words",
        description = "${bundle:duxue}",
        subcommands = {AuditCommand.class, BackupCommand.class, RestoreCommand.class})
public final class Duxue implements Callable<Integer> {
    static final int CANNOT_RUN = 3;

    private final Class<?> application;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "${bundle:port}")
    int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "${bundle:host}")
    String host = "127.0.0.1";

    @Option(
            names = "--district-code",
            paramLabel = "CODE",
            defaultValue = "000000",
            description = "${bundle:district-code}")
    String districtCode = "000000";

    @Option(
            names = "--district-name",
            paramLabel = "NAME",
            defaultValue = "本区",
            description = "${bundle:district-name}")
    String districtName = "本区";

    @Option(names = "--demo", description = "${bundle:demo}")
    boolean demo;

    @Mixin
    final Place place = new Place();

    private Duxue(Class<?> application) {
        this.application = application;
    }

    /** Runs the command; a served house goes on after this returns 0. */
    public static int run(Class<?> application, String... args) {
        CommandLine line = new CommandLine(new Duxue(application));
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        return line.execute(
                args.length > 0 && args[0].equals("serve") ? Arrays.copyOfRange(args, 1, args.length) : args);
    }

    @Override
    public Integer call() {
        Map<String, Object> properties = new TreeMap<>(place.properties());
        properties.put("server.port", port);
        properties.put("server.address", host);
        properties.put("duxue.house.host", host);
        properties.put("duxue.house.demo", demo);
        properties.put("duxue.house.district-code", districtCode);
        properties.put("duxue.house.district-name", districtName);
        SpringApplication house = new SpringApplication(application);
        house.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("the command line", properties)));
        house.setRegisterShutdownHook(true);
        house.run();
        return 0;
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                command.getErr().printf("""
                        端口 %1$d 已被别的程序占用。可换一个端口启动，例如加上 --port %2$d
                        Port %1$d is in use by another program. Start on another one, for example with --port %2$d
                        """, taken.getPort(), taken.getPort() + 1);
                return CANNOT_RUN;
            }
            boolean meant = cause instanceof PostgresUnavailable
                    || cause.getClass().getSimpleName().equals("DatabaseUnavailable");
            if (meant) {
                command.getErr().println(cause.getMessage());
                return CANNOT_RUN;
            }
        }
        throw failure;
    }
}
