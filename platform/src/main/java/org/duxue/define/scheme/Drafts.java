package org.duxue.define.scheme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.packs.appraisal.AppraisalPack;
import org.jspecify.annotations.Nullable;

/** The drafts, last edited first. */
public interface Drafts {
    List<Draft> all();

    Optional<Draft> find(UUID id);

    Draft add(AppraisalPack pack, SchemeVersion.@Nullable Basis basis, int faults);

    /**
     * Keeps another content, by the caller.
     *
     * @throws org.duxue.ground.shared.Problem when somebody edited it meanwhile
     */
    Draft replace(UUID id, int based, AppraisalPack pack, int faults);

    /**
     * Takes a draft away, when it still stands at this edition.
     *
     * @throws org.duxue.ground.shared.Problem when somebody edited it meanwhile
     */
    void remove(UUID id, int based);
}
