package org.duxue.ground.database.site;

/** The database's own roles. None is a superuser, none may pass by row-level security. */
public enum Role {
    /** Owns the tables; migrations and copies only. */
    OWNER("duxue_owner", ""),
    /** Sign-in and accounts; sees nothing else. */
    DOOR("duxue_door", "statement_timeout = '15s', lock_timeout = '5s', idle_in_transaction_session_timeout = '30s'"),
    /** All other work of the rooms. */
    APP("duxue_app", "statement_timeout = '120s', lock_timeout = '15s', idle_in_transaction_session_timeout = '60s'"),
    /** Seals and verifies the audit record. */
    SEAL("duxue_seal", "lock_timeout = '5s', idle_in_transaction_session_timeout = '60s'");

    private final String id;
    private final String limits;

    Role(String id, String limits) {
        this.id = id;
        this.limits = limits;
    }

    public String id() {
        return id;
    }

    String limits() {
        return limits;
    }
}
