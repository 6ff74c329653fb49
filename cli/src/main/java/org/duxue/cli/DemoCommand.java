package org.duxue.cli;

import java.nio.file.Path;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.demo.DemoFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duxue demo}: writes the demonstration district as workbooks. */
@Command(name = "demo")
final class DemoCommand extends Talking {
    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-folder")
    private Path out;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "seed", defaultValue = "20250901")
    private long seed;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    DemoCommand() {}

    @Override
    public Integer call() {
        terminal().progress(say("demo-writing"), 0, 0);
        var deliveries = DemoFiles.write(out, seed);
        terminal().clear();
        for (DemoFiles.Delivery delivery : deliveries) {
            delivery.files().forEach(file -> print("%s\t%s\t%s".formatted(delivery.period(), delivery.pack(), file)));
        }
        return Exit.DONE;
    }
}
