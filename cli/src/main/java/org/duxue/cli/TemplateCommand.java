package org.duxue.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.packs.Pack;
import org.duxue.workbooks.TemplateWorkbook;
import org.duxue.workbooks.rows.UnitDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duxue template}: the workbook to fill. */
@Command(name = "template")
final class TemplateCommand extends Talking {
    @Parameters(paramLabel = "PACK", descriptionKey = "pack")
    private String pack;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", descriptionKey = "out-file")
    private Path out;

    @Option(names = "--period", paramLabel = "YEAR", descriptionKey = "period")
    private @Nullable String period;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    TemplateCommand() {}

    @Override
    public Integer call() throws IOException {
        Pack chosen = Packs.named(pack, terminal().words);
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String year = period == null
                ? Integer.toString(LocalDate.now(ZoneId.systemDefault()).getYear())
                : period;
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            TemplateWorkbook.write(chosen, year, UnitDirectory.empty(), null, stream);
        }
        print(out.toString());
        return Exit.DONE;
    }
}
