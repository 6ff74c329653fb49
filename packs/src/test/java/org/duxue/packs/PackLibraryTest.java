package org.duxue.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackLibraryTest {
    @Test
    void readsThePacksThatShipWithTheProduct() {
        assertThat(PackLibrary.builtIn("balanced-development").id()).isEqualTo("balanced-development");
    }

    @Test
    void readsABuiltInPackOnce() {
        assertThat(PackLibrary.builtIn("balanced-development")).isSameAs(PackLibrary.builtIn("balanced-development"));
    }

    @Test
    void listsThePacksThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> PackLibrary.builtIn("balanced"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("balanced-development")
                .hasMessageContaining("preschool-universal");
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThatThrownBy(() -> PackLibrary.load(Path.of("no-such-folder")))
                .isInstanceOf(PackInvalid.class)
                .hasMessageContaining("没有这个文件夹");
    }
}
