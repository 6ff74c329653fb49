package org.duxue.cli.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.tables.Fault;
import org.duxue.tables.Passed;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Tables;
import org.duxue.tables.Taker;
import org.duxue.tables.Wish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the file with the data, and the reading of its columns. */
public final class DataFile {
    @Option(names = "--data", required = true, paramLabel = "FILE", descriptionKey = "table")
    private Path data;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    public DataFile() {}

    public DataFile(Path data) {
        this.data = data;
    }

    public Path path() {
        return data;
    }

    /** The columns asked for; the bar shows how far it is. What is wrong with the file is told, every fault of it. */
    public Table read(Talking command, Selection selection) throws IOException {
        return read(command, data, selection);
    }

    /** The columns asked for of another file, such as one with known totals. */
    public static Table read(Talking command, Path data, Selection selection) throws IOException {
        try {
            return Tables.read(
                    data,
                    selection,
                    Runtime.getRuntime().availableProcessors(),
                    (done, total) -> command.progress(done, total, "reading-table", data));
        } catch (TableRefused refused) {
            throw new WrongInput(told(command, data, refused));
        } finally {
            command.terminal().clear();
        }
    }

    /** Hands the rows on as they are read; null when the file must be read as a whole, to find out what is in it. */
    public @Nullable Passed pass(Talking command, Wish wish, Taker taker) throws IOException {
        try {
            return Tables.pass(
                            data,
                            wish,
                            Runtime.getRuntime().availableProcessors(),
                            (done, total) -> command.progress(done, total, "reading-table", data),
                            taker)
                    .orElse(null);
        } catch (TableRefused refused) {
            throw new WrongInput(told(command, data, refused));
        } finally {
            command.terminal().clear();
        }
    }

    /** What is wrong with a file, a sentence per fault. */
    public static String told(Talking command, Path data, TableRefused refused) {
        List<String> lines = new ArrayList<>();
        refused.faults().forEach(fault -> lines.add(sentence(command, data, fault)));
        if (refused.total() > refused.faults().size()) {
            lines.add(command.say(
                    "table-more",
                    Long.toString(refused.total() - refused.faults().size())));
        }
        lines.add(command.say("refused", Long.toString(refused.total())));
        return String.join("\n", lines);
    }

    private static String sentence(Talking command, Path data, Fault fault) {
        String line = Long.toString(fault.line());
        return switch (fault.kind()) {
            case EMPTY -> command.say("table-empty", data);
            case NO_ROWS -> command.say("table-no-rows", data);
            case NO_COLUMN -> command.say("no-column", data, fault.column(), fault.expected());
            case TWICE -> command.say("table-twice", data, fault.column());
            case NO_NUMBER -> command.say("no-number", data, line, fault.column(), fault.value());
            case NEGATIVE -> command.say("negative-weight", data, line, fault.column(), fault.value());
            case ROW_LENGTH -> command.say("table-row-length", data, line, fault.value(), fault.expected());
            case QUOTE -> command.say("table-quote", data, line, fault.column(), fault.value());
            case OPEN_QUOTE -> command.say("table-open-quote", data, line);
            case ENCODING -> command.say("not-utf8", data);
            case COLUMN_TYPE -> command.say("table-column-type", data, fault.column(), fault.value());
            case UNREADABLE -> command.say("table-unreadable", data, fault.value());
            case TOO_LONG -> command.say("table-too-long", data);
        };
    }
}
