package org.duxue.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    @Command(name = "test")
    private static final class Nothing {}

    private static String told(Map<String, String> environment) {
        StringWriter told = new StringWriter();
        CommandLine line = new CommandLine(new Nothing()).setErr(new PrintWriter(told));
        Words words = Words.choose(new String[] {"--lang=zh"}, Map.of());
        int exit = new Failures(words, environment)
                .handleExecutionException(new IllegalStateException("磁盘不见了"), line, null);
        assertThat(exit).isEqualTo(Exit.FAILED);
        return told.toString();
    }

    @Test
    void saysWhatFailedAndHowToSeeWhereButShowsNoCalls() {
        assertThat(told(Map.of())).contains("磁盘不见了", "DUXUE_DEBUG=1").doesNotContain("\tat ");
    }

    @Test
    void showsTheCallsWhenAskedTo() {
        assertThat(told(Map.of("DUXUE_DEBUG", "1"))).contains("磁盘不见了", "\tat ").doesNotContain("再运行一次");
    }
}
