package org.duxue.define.scheme;

import java.util.List;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.Crosswalk;

/** The appraisal schemes that are or were in force. */
public interface Schemes {
    /** In shelf order, newest version of a scheme first. */
    List<SchemeVersion> all();

    /** @throws org.duxue.ground.shared.Problem SCHEME-UNKNOWN when there is none */
    SchemeVersion version(String id, String version);

    /**
     * The definition, without worked examples.
     *
     * @throws org.duxue.ground.shared.Problem SCHEME-UNKNOWN when there is none
     */
    AppraisalPack pack(String id, String version);

    /** The definition of the newest version. */
    AppraisalPack latest(String id);

    /** Compiled once and kept, since a version never changes. */
    Appraiser appraiser(String id, String version);

    /** What became of the points of one version in another: as an officer confirmed it, or else guessed. */
    Crosswalk crosswalk(String id, String from, String to);
}
