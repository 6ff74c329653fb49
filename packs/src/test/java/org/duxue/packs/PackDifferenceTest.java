package org.duxue.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDifferenceTest {
    @TempDir
    private Path folder = Path.of("");

    private Pack before = PackLibrary.builtIn("balanced-development");

    @BeforeEach
    void readTheSmallPack() throws IOException {
        SmallPack.writeTo(folder);
        before = PackLibrary.load(folder);
    }

    @Test
    void findsNothingBetweenAPackAndItself() {
        assertThat(PackDifference.between(before, PackLibrary.load(folder)).isEmpty())
                .isTrue();
    }

    @Test
    void saysWhichFigureChanged() throws IOException {
        replace("parameters.yaml", "value: 2.3", "value: 2.4");

        assertThat(lines()).containsExactly("修改 framework › parameters › line › value：2.3 → 2.4");
    }

    @Test
    void doesNotTakeAnotherWayOfWritingANumberForAChange() throws IOException {
        replace("parameters.yaml", "value: 2.3", "value: 2.30");

        assertThat(lines()).isEmpty();
    }

    @Test
    void saysWhatWasAddedAndRemoved() throws IOException {
        replace("levers.yaml", "id: room,", "id: classroom,");

        assertThat(lines()).containsExactlyInAnyOrder("删除 levers › room：增加教室", "新增 levers › classroom：增加教室");
    }

    @Test
    void followsAStandardDownToItsStage() throws IOException {
        replace("sections/r.yaml", "standard: {primary: 2}", "standard: {primary: 1.5}");

        assertThat(lines()).hasSize(1).first().asString().endsWith("standard › byStage › primary：2 → 1.5");
    }

    @Test
    void saysWhenSomethingOptionalIsTakenAway() throws IOException {
        replace("sections/r.yaml", "    floor: 0.85\n", "");

        assertThat(lines()).containsExactly("删除 framework › sections › R › indicators › R1 › floor：0.85");
    }

    private java.util.List<String> lines() {
        return PackDifference.between(before, PackLibrary.load(folder)).changes().stream()
                .map(PackDifference.Change::toString)
                .toList();
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
