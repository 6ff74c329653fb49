package org.duxue.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.tables.csv.Widening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding cells to a file that people made: everything they wrote stays, byte for byte. */
class WideningTest {
    @TempDir
    private Path folder = Path.of("");

    private String widened(String text, Charset charset) throws IOException, TableRefused {
        Path in = Files.write(folder.resolve("in.csv"), text.getBytes(charset));
        Path out = folder.resolve("out.csv");
        Widening.write(in, out, List.of("x", "y"), row -> List.of("r" + row, ""));
        return new String(Files.readAllBytes(out), charset);
    }

    private String widened(String text) throws IOException, TableRefused {
        return widened(text, StandardCharsets.UTF_8);
    }

    @Test
    void addsCellsBeforeTheLineEndWhicheverItIs() throws Exception {
        assertThat(widened("a,b\n1,2\n")).isEqualTo("a,b,x,y\n1,2,r0,\n");
        assertThat(widened("a,b\r\n1,2\r\n")).isEqualTo("a,b,x,y\r\n1,2,r0,\r\n");
        assertThat(widened("a,b\n1,2")).isEqualTo("a,b,x,y\n1,2,r0,");
    }

    @Test
    void keepsMarkSeparatorQuotesAndBlankLines() throws Exception {
        assertThat(widened("\uFEFFa;b\n\n\"1\n;\"\"\";2\n \r\n3;4\n"))
                .isEqualTo("\uFEFFa;b;x;y\n\n\"1\n;\"\"\";2;r0;\n \r\n3;4;r1;\n");
        assertThat(widened("a\tb\n1\t\n")).isEqualTo("a\tb\tx\ty\n1\t\tr0\t\n");
    }

    @Test
    void leavesOtherEncodingsAsTheyAre() throws Exception {
        assertThat(widened("学校,分\n第一小学,9\n", Charset.forName("GB18030"))).isEqualTo("学校,分,x,y\n第一小学,9,r0,\n");
    }
}
