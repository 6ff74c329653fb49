package org.duxue.ground.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.duxue.ground.database.KeyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldLockTest {
    private static final String PLACE = "access_account/totp_secret/1";
    private static final String SECRET = "JBSWY3DPEHPK3PXP";

    @TempDir
    private Path folder = Path.of("");

    private static FieldLock lock(int first) {
        byte[] key = new byte[16];
        key[0] = (byte) first;
        return new FieldLock(key);
    }

    @Test
    void opensWhatItLockedAndNeverLocksTwiceAlike() {
        String one = lock(1).lock(PLACE, SECRET);
        String other = lock(1).lock(PLACE, SECRET);
        assertThat(one).startsWith("sm4:").doesNotContain(SECRET).isNotEqualTo(other);
        assertThat(lock(1).open(PLACE, one)).contains(SECRET);
        assertThat(lock(1).open(PLACE, lock(1).lock(PLACE, "尹老师"))).contains("尹老师");
    }

    @Test
    void opensNothingUnderAnotherKeyInAnotherPlaceOrWhenAltered() {
        String locked = lock(1).lock(PLACE, SECRET);
        assertThat(lock(2).open(PLACE, locked)).isEmpty();
        assertThat(lock(1).open(PLACE + "2", locked)).isEmpty();
        char last = locked.charAt(20);
        assertThat(lock(1).open(PLACE, locked.replace(last, last == 'A' ? 'B' : 'A')))
                .isEmpty();
        assertThat(lock(1).open(PLACE, "sm4:AAAA")).isEmpty();
        assertThat(lock(1).open(PLACE, "sm4:*")).isEmpty();
        assertThat(lock(1).open(PLACE, SECRET)).isEmpty();
    }

    @Test
    void keepsItsKeyBesideTheDataForItsOwnerAlone() throws Exception {
        Path data = folder.resolve("duxue");
        byte[] key = FieldLock.key(null, KeyFolder.of(data));
        Path file = folder.resolve("duxue-keys/field.key");
        assertThat(Files.readString(file).strip()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(data).doesNotExist();
        assertThat(FieldLock.key(null, KeyFolder.of(data))).isEqualTo(key);
    }

    @Test
    void takesItsKeyFromTheEnvironmentAndRefusesOneThatIsNone() {
        KeyFolder keys = KeyFolder.of(folder.resolve("duxue"));
        assertThat(FieldLock.key("000102030405060708090a0b0c0d0e0f", keys)).hasSize(16);
        assertThat(folder.resolve("duxue-keys")).doesNotExist();
        assertThatThrownBy(() -> FieldLock.key("geheim", keys)).hasMessageContaining("32");
        assertThatThrownBy(() -> FieldLock.key("0001", keys)).hasMessageContaining("32");
    }
}
