package org.duxue.ground.privacy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.duxue.ground.database.KeyFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Locks single fields, so that whoever reads a table or a backup does not read them: SM4 (GB/T 32907) in Galois/counter
 * mode with a random nonce and a tag of 128 bits. The tag also covers where the field stands, so that a locked value cannot
 * be moved to another row. The key of 128 bits lies in the key folder, or comes by the environment in {@code DUXUE_FIELD_KEY}
 * as 32 hexadecimal digits.
 */
@Component
public class FieldLock {
    private static final String MARK = "sm4:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    @Autowired
    FieldLock(KeyFolder keys) {
        this(key(System.getenv("DUXUE_FIELD_KEY"), keys));
    }

    FieldLock(byte[] key) {
        this.key = key.clone();
    }

    static byte[] key(@Nullable String named, KeyFolder keys) {
        String digits = named == null || named.isBlank() ? keys.keep("field.key", FieldLock::fresh) : named.strip();
        byte[] key;
        try {
            key = HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
        if (key.length != KEY) {
            throw unusable(null);
        }
        return key;
    }

    /**
     * @param place where the field stands, for example {@code access_account/totp_secret/0198…}
     */
    public String lock(String place, String plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        GCMModeCipher cipher = cipher(true, nonce, place);
        byte[] locked = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(text.length));
        try {
            int done = cipher.processBytes(text, 0, text.length, locked, NONCE);
            cipher.doFinal(locked, NONCE + done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("locking needs no tag to fit", e);
        }
        return MARK + Base64.getEncoder().encodeToString(locked);
    }

    /** The field as it was; empty when the key is another one, or the value was altered or stood elsewhere. */
    public Optional<String> open(String place, String kept) {
        if (!isLocked(kept)) {
            return Optional.empty();
        }
        try {
            byte[] locked = Base64.getDecoder().decode(kept.substring(MARK.length()));
            if (locked.length < NONCE) {
                return Optional.empty();
            }
            GCMModeCipher cipher = cipher(false, Arrays.copyOf(locked, NONCE), place);
            byte[] text = new byte[cipher.getOutputSize(locked.length - NONCE)];
            int done = cipher.processBytes(locked, NONCE, locked.length - NONCE, text, 0);
            done += cipher.doFinal(text, done);
            return Optional.of(new String(text, 0, done, StandardCharsets.UTF_8));
        } catch (InvalidCipherTextException | IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }

    public static boolean isLocked(String kept) {
        return kept.startsWith(MARK);
    }

    private GCMModeCipher cipher(boolean locking, byte[] nonce, String place) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                locking,
                new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, place.getBytes(StandardCharsets.UTF_8)));
        return cipher;
    }

    private static String fresh() {
        byte[] fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }

    private static IllegalStateException unusable(@Nullable Throwable cause) {
        return new IllegalStateException("the field key must be 32 hexadecimal digits 字段密钥须为 32 位十六进制数", cause);
    }
}
