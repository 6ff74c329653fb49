package org.duxue.define.scheme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duxue.packs.versions.Crosswalk.Link;

/** What officers confirmed about the points of two versions. */
public interface Crosswalks {
    /** @param edition counts the confirmations */
    record Confirmed(int edition, List<Link> links, String by, Instant at) {
        public Confirmed {
            links = List.copyOf(links);
        }
    }

    Optional<Confirmed> of(String id, String from, String to);

    /**
     * Confirms links, by the caller.
     *
     * @param based the edition the confirmation is based on, 0 for the first
     * @throws org.duxue.ground.shared.Problem when somebody confirmed others meanwhile
     */
    void confirm(String id, String from, String to, int based, List<Link> links);
}
