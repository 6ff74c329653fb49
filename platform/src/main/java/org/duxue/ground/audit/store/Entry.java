package org.duxue.ground.audit.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * One written deed, exactly as the table holds it, and the arithmetic of the chain: the seal of an entry is the SM3 digest
 * (GB/T 32905) of the seal before it followed by every field of the entry, each with its length in front, so that no two
 * different entries read the same.
 *
 * @param detail the text of the stored JSON, which PostgreSQL renders the same way every time
 */
public record Entry(
        long seq,
        Instant at,
        UUID actorId,
        String actorName,
        String action,
        String subject,
        @Nullable String unitCode,
        String detail) {
    static final int SEAL_LENGTH = 32;
    /** What stands before the first entry. */
    public static final Seal ORIGIN = new Seal("0".repeat(2 * SEAL_LENGTH));

    /** A link of the chain, in hexadecimal digits. */
    public record Seal(String hex) {}

    public Seal seal(Seal previous) {
        SM3Digest digest = new SM3Digest();
        long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        List<String> fields = List.of(
                previous.hex(),
                Long.toString(seq),
                Long.toString(micros),
                actorId.toString(),
                actorName,
                action,
                subject,
                unitCode == null ? "-" : "+" + unitCode,
                detail);
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            byte[] length =
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
            digest.update(length, 0, length.length);
            digest.update(bytes, 0, bytes.length);
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return new Seal(HexFormat.of().formatHex(result));
    }
}
