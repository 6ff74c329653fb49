package org.duxue.ground.access.store;

import org.duxue.ground.database.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before the doors open, locks secrets of second factors that an earlier version, or a backup of it, left in the clear. */
@Component
class LockOldSecrets implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(LockOldSecrets.class);

    private final Door door;
    private final Accounts accounts;

    LockOldSecrets(Door door, Accounts accounts) {
        this.door = door;
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Integer locked = door.transaction().execute(status -> accounts.lockOldTotpSecrets());
        if (locked != null && locked > 0) {
            LOG.info("{} secrets of second factors are locked now", locked);
        }
    }
}
