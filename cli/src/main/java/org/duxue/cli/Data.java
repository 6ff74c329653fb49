package org.duxue.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.Terminal;
import org.duxue.cli.terminal.Words;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.packs.Pack;
import org.duxue.workbooks.ErrorWorkbook;
import org.duxue.workbooks.FactFiles;
import org.duxue.workbooks.InputFile;
import org.duxue.workbooks.ReadFacts;
import org.duxue.workbooks.ReadOptions;
import org.duxue.workbooks.columns.MappingMemory;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is evaluated, shared by the commands that evaluate, and the reading of the files. */
final class Data {
    @Option(names = "--data", required = true, paramLabel = "FILE|DIR", descriptionKey = "data")
    private List<Path> data = new ArrayList<>();

    @Option(names = "--period", paramLabel = "YEAR", descriptionKey = "period")
    private @Nullable String period;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--parameter", paramLabel = "ID=VALUE", descriptionKey = "parameter")
    private Map<String, BigDecimal> parameters = new LinkedHashMap<>();

    /** The school year asked for, or the one that runs on the day looked at. */
    String period() {
        LocalDate day = day();
        int running = day.getMonthValue() < 9 ? day.getYear() - 1 : day.getYear();
        return period == null ? Integer.toString(running) : period;
    }

    private LocalDate day() {
        return asOf == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : asOf;
    }

    /** The options; a parameter the pack does not have is refused. */
    EvaluationOptions options(Pack pack, Words words) {
        List<String> known =
                pack.framework().parameters().stream().map(p -> p.id()).toList();
        List<String> unknown =
                parameters.keySet().stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new WrongInput(words.say("no-parameter", String.join(", ", unknown), String.join(", ", known)));
        }
        return new EvaluationOptions(day(), parameters);
    }

    /**
     * Reads all files. On errors tells every one, writes {@code errors.xlsx} into {@code out}, and gives null.
     *
     * @param out where the list of errors goes, or null for nowhere
     */
    @Nullable
    ReadFacts read(Talking command, Pack pack, @Nullable Path out) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (Path path : data) {
            if (!Files.exists(path)) {
                throw new WrongInput(command.say("no-file", path));
            }
            files.addAll(InputFile.in(path));
        }
        if (files.isEmpty()) {
            throw new WrongInput(command.say("empty-folder", data));
        }
        Terminal terminal = command.terminal();
        FactFiles opened = FactFiles.open(
                files, pack, new MappingMemory(), UnitDirectory.empty(), Limits.DEFAULT, terminal::progress);
        ReadFacts facts = opened.toFacts(ReadOptions.plain(), terminal::progress);
        terminal.clear();
        facts.warnings().forEach(problem -> terminal.tell(command.say("warning", problem)));
        for (NearMatch match : facts.matches()) {
            terminal.tell(command.say("near-match", match.place(), match.name()));
        }
        if (facts.acceptable()) {
            return facts;
        }
        command.refuse(facts.errors().stream().map(ImportProblem::toString).toList());
        if (out != null) {
            Files.createDirectories(out);
            Path list = out.resolve("errors.xlsx");
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(list))) {
                ErrorWorkbook.writeList(facts.problems(), stream);
            }
            terminal.tell(command.say("errors-written", list));
        }
        return null;
    }
}
