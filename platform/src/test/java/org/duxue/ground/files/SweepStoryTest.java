package org.duxue.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.LUO;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.ground.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files nobody refers to go away after a time of grace, and nothing else does. */
@InTheHouse
class SweepStoryTest {
    private final House house;
    private final Files files;
    private final ContentStore store;
    private final SweepFiles sweeper;

    @Autowired
    SweepStoryTest(House house, Files files, ContentStore store, SweepFiles sweeper) {
        this.house = house;
        this.files = files;
        this.store = store;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void startAfresh() throws IOException {
        house.reset();
        sweeper.sweep();
    }

    @Test
    void givesUpWhatNobodyRefersToAndWritesItDown() throws IOException {
        StoredFile lonely = old(keep("nobody's"));
        StoredFile referred = old(keep("somebody's"));
        StoredFile fresh = keep("just handed in");
        UUID reference = refer(referred);

        assertThat(sweeper.sweep()).isOne();
        assertThat(files.content(lonely.sha256())).doesNotExist();
        assertThat(files.content(referred.sha256())).exists();
        assertThat(files.content(fresh.sha256())).exists();
        assertThat(house.asSuperuser("select actor_name || ' ' || (detail ->> 'count') || ' ' || (detail ->> 'sha256')"
                        + " from audit_entry where action = 'files:file:swept'"))
                .containsExactly("系统 1 [\"" + lonely.sha256() + "\"]");

        house.as(LUO, () -> files.release(reference));
        assertThat(sweeper.sweep()).isOne();
        assertThat(files.content(referred.sha256())).doesNotExist();
        assertThat(sweeper.sweep()).isZero();
    }

    @Test
    void keepsAnOldFileThatWasHandedInAgain() throws IOException {
        StoredFile once = old(keep("again and again"));
        keep("again and again");
        assertThat(sweeper.sweep()).isZero();
        assertThat(files.content(once.sha256())).exists();
    }

    @Test
    void bringsBackWhatABrokenOffSweepLeftAside() throws IOException {
        StoredFile referred = old(keep("half swept"));
        refer(referred);
        assertThat(store.putAside(referred.sha256(), Instant.now())).isTrue();
        assertThat(files.content(referred.sha256())).doesNotExist();
        assertThat(sweeper.sweep()).isZero();
        assertThat(files.content(referred.sha256())).hasContent("校,half swept\n");
    }

    @Test
    void leavesAFileThatIsHandedInWhileItIsPutAside() throws IOException {
        StoredFile file = keep("in the same moment");
        assertThat(store.putAside(file.sha256(), Instant.now().minus(Duration.ofDays(1))))
                .isFalse();
        assertThat(files.content(file.sha256())).exists();
    }

    private StoredFile keep(String text) {
        byte[] content = ("校," + text + "\n").getBytes(StandardCharsets.UTF_8);
        return files.keep(new ByteArrayInputStream(content), "表.csv", FilePurpose.EVIDENCE);
    }

    private UUID refer(StoredFile file) {
        return house.as(LUO, () -> files.refer(file, new UnitCode(Qinghe.DISTRICT), "test"));
    }

    private StoredFile old(StoredFile file) throws IOException {
        Path content = files.content(file.sha256());
        java.nio.file.Files.setLastModifiedTime(
                content, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        return file;
    }
}
