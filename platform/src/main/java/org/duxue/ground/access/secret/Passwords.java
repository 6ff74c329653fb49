package org.duxue.ground.access.secret;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes, one lane). At most a few run at once, so that a flood of sign-ins
 * costs waiting, not memory.
 */
@Component
public class Passwords {
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobody = argon.encode(Secret.random().token());

    public String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            String hash = argon.encode(password);
            if (hash == null) {
                throw new IllegalStateException("no hash");
            }
            return hash;
        } finally {
            turns.release();
        }
    }

    public boolean match(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return argon.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    public void matchNobody(String password) {
        match(password, nobody);
    }
}
