package org.duxue.define.scheme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.duxue.packs.appraisal.AppraisalFaults;
import org.duxue.packs.appraisal.AppraisalPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发布: a draft without faults becomes a version that never changes again. */
@Component
public class PublishDraft {
    private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.-]{0,31}");
    private static final int LONGEST_NOTE = 500;

    private final SchemeOffice office;
    private final WriteDrafts write;
    private final Drafts drafts;
    private final SchemeShelf shelf;

    PublishDraft(SchemeOffice office, WriteDrafts write, Drafts drafts, SchemeShelf shelf) {
        this.office = office;
        this.write = write;
        this.drafts = drafts;
        this.shelf = shelf;
    }

    /**
     * Publishes what the officer saw.
     *
     * @param based the draft's edition they looked at
     * @throws Problem naming every fault, or that the version exists, or that somebody edited the draft meanwhile
     */
    @Transactional
    public SchemeVersion publish(UUID id, int based, @Nullable String version, @Nullable String note) {
        Draft draft = write.find(id);
        if (draft.edition() != based) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        String as = version == null ? "" : version.strip();
        String because = note == null ? "" : note.strip();
        if (!VERSION.matcher(as).matches()) {
            throw SchemeProblem.VERSION_INVALID.with("version", as);
        }
        if (because.isEmpty() || because.length() > LONGEST_NOTE) {
            throw SchemeProblem.NOTE_NEEDED.with("limit", LONGEST_NOTE);
        }
        AppraisalPack pack = draft.pack().as(draft.pack().id(), as);
        refuseFaults(AppraisalFaults.of(pack));
        int changes = write.changes(draft).size();
        drafts.remove(id, based);
        if (!shelf.publish(pack, because, draft.basis())) {
            throw SchemeProblem.VERSION_TAKEN
                    .with("id", pack.id())
                    .and("version", as)
                    .and("next", write.suggested(pack.id()));
        }
        office.tell(
                "published",
                pack.id(),
                Map.of(
                        "version", as,
                        "note", because,
                        "changes", changes,
                        "sha256", SchemeJson.fingerprint(SchemeJson.text(pack))));
        return shelf.version(pack.id(), as);
    }

    private static void refuseFaults(List<Fault> faults) {
        if (!faults.isEmpty()) {
            Problem problem = SchemeProblem.FAULTS.with("count", faults.size());
            for (Fault fault : faults) {
                problem = problem.at(fault.where(), fault.message());
            }
            throw problem;
        }
    }
}
