package org.duxue.outcome.opinion;

import java.util.List;
import java.util.UUID;
import org.duxue.work.programme.CaseView;

/** Fetches what results stand on. */
public interface CaseGrounds {
    CaseGround of(CaseView reviewed);

    /** Of all cases of a programme that the caller sees. */
    List<CaseGround> ofProgramme(UUID programme);
}
