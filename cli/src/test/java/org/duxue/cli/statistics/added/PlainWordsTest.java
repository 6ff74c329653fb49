package org.duxue.cli.statistics.added;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The plain reader against the library: what it understands, it understands alike. */
class PlainWordsTest {
    private static @Nullable ValueAddedCommand plain(String words) {
        return PlainWords.read(List.of(words.split(" ")));
    }

    private static String fields(@Nullable ValueAddedCommand command) {
        ValueAddedCommand read = Objects.requireNonNull(command);
        return String.join(
                "|",
                read.data.path().toString(),
                read.outcome,
                read.group,
                read.fixed.columns().toString(),
                Boolean.toString(read.fixed.interact()),
                read.slopes.toString(),
                read.method.toString(),
                Long.toString(read.seed),
                Integer.toString(read.draws),
                List.of(read.alike, read.diagnose, read.unranked).toString(),
                String.valueOf(read.predictions),
                String.valueOf(read.answer.path()));
    }

    private static String byLibrary(String words) {
        ValueAddedCommand command = new ValueAddedCommand();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words.split(" "));
        return fields(command);
    }

    @Test
    void readsWhatTheLibraryReads() {
        for (String words : List.of(
                "--data a.csv --outcome y --group 学校",
                "--group g --outcome y --data /tmp/a.parquet --fixed a,b,a:b --out o.json",
                "--data a --outcome y --group g --slope a,b --method ml --seed -3",
                "--data a --outcome y --group g --slope a --method reml --seed 77 --draws 500 --no-ranks",
                "--predictions p.csv --alike --data a --diagnose --outcome y --group g --fixed a")) {
            ValueAddedCommand plain = plain(words);
            if (!words.contains("-3")) {
                assertThat(fields(plain)).as(words).isEqualTo(byLibrary(words));
            } else {
                assertThat(plain)
                        .as("a value that looks like an option is left to the library")
                        .isNull();
            }
        }
    }

    @Test
    void leavesHelpAndMistakesToTheLibrary() {
        String needed = "--data a --outcome y --group g";
        for (String words : List.of(
                "--help",
                "--data a --outcome y",
                needed + " --help",
                needed + " --lang en",
                needed + " --data b",
                needed + " --method bayes",
                needed + " --seed many",
                needed + " --draws 3",
                needed + " --fixed a,,b",
                needed + " --fixed \"a\"",
                needed + " --fixed",
                needed + " @more",
                needed + " --seed=4",
                needed + " --ou o.json",
                needed + " more")) {
            assertThat(plain(words)).as(words).isNull();
        }
    }

    @Test
    void knowsEveryOptionOfTheCommand() {
        List<String> understood = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (OptionSpec option :
                new CommandLine(new ValueAddedCommand()).getCommandSpec().options()) {
            String name = option.longestName();
            String value = option.arity().max() == 0 ? "" : option.typeInfo().isEnum() ? " ml" : " 50";
            String needed = List.of("--data", "--outcome", "--group").contains(name) ? "" : " " + name + value;
            declared.add(name);
            if (plain("--data a --outcome y --group g" + needed) != null) {
                understood.add(name);
            }
        }
        assertThat(new TreeSet<>(understood)).isEqualTo(new TreeSet<>(declared)).hasSize(13);
    }
}
