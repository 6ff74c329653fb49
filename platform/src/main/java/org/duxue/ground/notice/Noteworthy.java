package org.duxue.ground.notice;

import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** An event somebody should read about. A room publishes it; it is delivered if the transaction succeeds. */
public interface Noteworthy {
    Audience audience();

    /** At most 200 characters. */
    String title();

    /** At most 2000 characters. */
    String body();

    /** The console page it leads to, for example {@code /imports/0198…}, or null. */
    default @Nullable String link() {
        return null;
    }

    /** Who is told. */
    sealed interface Audience {
        record OneAccount(UUID account) implements Audience {}

        /** @param role the role's code, held in exactly this unit */
        record RoleIn(String role, UnitCode unit) implements Audience {}
    }
}
