package org.duxue.ground.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.duxue.ground.audit.store.Entry;
import org.duxue.ground.audit.store.Seals;
import org.duxue.ground.database.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recomputes the whole chain and names the first entry that was altered, removed or slipped in. */
@Component
public class Verifier {
    /** No transaction of the house lasts so long: an entry dated further back than its place in the chain was slipped in. */
    private static final Duration LONGEST_DEED = Duration.ofHours(1);

    private final Seal seal;
    private final Seals seals;

    Verifier(Seal seal, Seals seals) {
        this.seal = seal;
        this.seals = seals;
    }

    /** For the command line, which runs without the house. */
    public static Verifier on(Seal seal) {
        return new Verifier(seal, new Seals(seal));
    }

    public Verification verify() {
        Verification found = seal.transaction().execute(status -> {
            Walk walk = new Walk();
            seals.walk(walk::step);
            return walk.result(seals.unsealedCount());
        });
        return Objects.requireNonNull(found);
    }

    /** The walk along the seals; after the first break it only counts. */
    private static final class Walk {
        private long position;
        private long sealed;
        private Instant latest = Instant.EPOCH;
        private Entry.Seal head = Entry.ORIGIN;
        private @Nullable Long broken;
        private @Nullable String reason;

        void step(Seals.Link link) {
            if (broken != null || link.position() == 0) {
                return;
            }
            Entry entry = link.entry();
            position++;
            if (link.position() != position) {
                fail(link.entrySeq(), "它之前有封印被删除");
            } else if (entry == null) {
                fail(link.entrySeq(), "记录已被删除，只剩封印");
            } else if (!entry.seal(head).hex().equals(link.hash())) {
                fail(link.entrySeq(), "内容与封印不符，已被改动");
            } else if (entry.at().isBefore(latest.minus(LONGEST_DEED))) {
                fail(link.entrySeq(), "时间早于先封印的记录，是倒填的");
            } else {
                latest = entry.at().isAfter(latest) ? entry.at() : latest;
                head = entry.seal(head);
                sealed++;
            }
        }

        Verification result(long unsealed) {
            return new Verification(
                    sealed + unsealed, sealed, broken, reason, head.equals(Entry.ORIGIN) ? null : head.hex());
        }

        private void fail(long seq, String why) {
            broken = seq;
            reason = why;
        }
    }
}
