package org.duxue.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.duxue.ground.files.store.DiskStore;
import org.duxue.ground.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileVaultTest {
    private static final String TABLE = "学校代码,学校名称\n1,清河小学\n";

    @TempDir
    private Path folder;

    @Test
    void keepsTheSameContentOnceUnderItsFingerprint() throws IOException {
        FileVault vault = new FileVault(folder, new DiskStore(folder));
        StoredFile one = vault.keep(table(), "甲.csv", FilePurpose.IMPORT);
        StoredFile other = vault.keep(table(), "乙.csv", FilePurpose.IMPORT);
        assertThat(one.sha256()).isEqualTo(other.sha256()).hasSize(64);
        assertThat(java.nio.file.Files.readString(vault.content(one.sha256()))).isEqualTo(TABLE);
        assertThat(files()).isOne();
    }

    @Test
    void refusesATooLargeFileWhileItIsStillComingAndLeavesNothing() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'x');
                return length;
            }
        };
        FileVault vault = new FileVault(folder, new DiskStore(folder));
        assertThatThrownBy(() -> vault.keep(endless, "大.csv", FilePurpose.EVIDENCE))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("FILES-TOO-LARGE"));
        assertThat(files()).isZero();
    }

    @Test
    void refusesAnEmptyFileAndOneOfAnotherKindThanAskedFor() throws IOException {
        FileVault vault = new FileVault(folder, new DiskStore(folder));
        assertThatThrownBy(() -> vault.keep(InputStream.nullInputStream(), "空.csv", FilePurpose.IMPORT))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("FILES-EMPTY"));
        InputStream pdf = new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> vault.keep(pdf, "其实是PDF.xlsx", FilePurpose.IMPORT))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("FILES-KIND-REFUSED"));
        assertThat(files()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\fakepath\\学校.xlsx, 学校.xlsx",
        ".htaccess, 文件.htaccess",
        "'', 文件",
        "a<b>\"c.csv, abc.csv"
    })
    void makesAnyNameHarmless(String name, String harmless) {
        assertThat(FileVault.harmless(name)).isEqualTo(harmless);
    }

    private static InputStream table() {
        return new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8));
    }

    private long files() throws IOException {
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            return all.filter(java.nio.file.Files::isRegularFile).count();
        }
    }
}
