package org.duxue.define.scheme;

import java.util.List;
import org.duxue.packs.appraisal.AppraisalPack;
import org.jspecify.annotations.Nullable;

/** {@link Schemes}, and the only ways onto them. */
public interface SchemeShelf extends Schemes {
    /**
     * Puts the schemes that come with the house in force, in shelf order. Where a version is installed already with other
     * content, the installed content stays in force.
     *
     * @return those whose content was refused
     */
    List<AppraisalPack> install(List<AppraisalPack> packs);

    /**
     * Adds a version, published by the caller.
     *
     * @return whether the version was free
     */
    boolean publish(AppraisalPack pack, String note, SchemeVersion.@Nullable Basis basis);
}
