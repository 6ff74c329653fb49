package org.duxue.ground.access.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An opaque token of 256 random bits. The database keeps only its hash; a plain hash suffices, since nobody guesses 256
 * bits.
 */
public record Secret(String token) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public byte[] hash() {
        return sha256(token);
    }

    /**
     * The ticket that belongs to a session's token. It opens rows for the length of the session but no session: whoever
     * reads it inside the database cannot sign in with it.
     */
    public Secret ticket() {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("ticket:" + token)));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
