package org.duxue.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.duxue.ground.access.secret.Secret;
import org.duxue.ground.access.store.Sessions;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Caller;
import org.duxue.ground.shared.Errands;
import org.duxue.ground.shared.HouseProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs errands on virtual threads, each with a ticket of its own that is torn up when the errand ends. */
@Component
class DoorErrands implements Errands, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DoorErrands.class);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Sessions sessions;
    private final Clock clock;
    private final ExecutorService runners = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("errand-", 0).factory());

    DoorErrands(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void start(String name, Duration limit, Runnable work) {
        Caller caller = Acting.caller().orElseThrow(HouseProblem.SIGN_IN_REQUIRED::problem);
        startFor(caller.actor().id(), name, limit, work);
    }

    @Override
    public void startFor(UUID account, String name, Duration limit, Runnable work) {
        Secret ticket = Secret.random();
        Caller caller = sessions.caller(account, ticket).orElseThrow(HouseProblem.SIGN_IN_REQUIRED::problem);
        sessions.issue(ticket, account, Optional.empty(), name, clock.instant().plus(limit));
        runners.execute(() -> run(name, caller, ticket, work));
    }

    private void run(String name, Caller caller, Secret ticket, Runnable work) {
        try {
            Acting.as(caller, () -> {
                work.run();
                return name;
            });
        } catch (RuntimeException e) {
            LOG.error("errand {} of {} failed", name, caller.actor().account(), e);
        } finally {
            sessions.tearUp(ticket);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        runners.shutdown();
        if (!runners.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
            runners.shutdownNow();
        }
    }
}
