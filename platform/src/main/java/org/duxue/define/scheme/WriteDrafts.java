package org.duxue.define.scheme;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.duxue.define.scheme.SchemeVersion.Basis;
import org.duxue.ground.shared.Acting;
import org.duxue.packs.appraisal.AppraisalFaults;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.SchemeChange;
import org.duxue.packs.versions.SchemeDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions in the making: started from an existing one, edited however unfinished, discarded. */
@Component
public class WriteDrafts {
    /** Not the word that stands for drafts in addresses. */
    private static final Pattern ID = Pattern.compile("(?!drafts$)[a-z][a-z0-9-]{1,63}");
    /** After so long a pause an edit counts as a new sitting and is written into the record again. */
    private static final Duration SITTING = Duration.ofMinutes(10);

    private final SchemeOffice office;
    private final Schemes schemes;
    private final Drafts drafts;
    private final Clock clock;

    WriteDrafts(SchemeOffice office, Schemes schemes, Drafts drafts, Clock clock) {
        this.office = office;
        this.schemes = schemes;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** For whoever reads a file first: nothing of it is looked at for people who may not write. */
    @Transactional(readOnly = true)
    public void requireWriter() {
        office.requireWriter();
    }

    @Transactional(readOnly = true)
    public List<Draft> all() {
        office.requireWriter();
        return drafts.all();
    }

    /** @throws org.duxue.ground.shared.Problem SCHEME-DRAFT-UNKNOWN when there is none */
    @Transactional(readOnly = true)
    public Draft find(UUID id) {
        office.requireWriter();
        return drafts.find(id).orElseThrow(SchemeProblem.DRAFT_UNKNOWN::problem);
    }

    /**
     * Starts a draft from a version.
     *
     * @param newId makes it a scheme of its own; null for the next version of the same one
     * @param title of a scheme of its own; null for the same
     */
    @Transactional
    public Draft start(String id, String version, @Nullable String newId, @Nullable String title) {
        office.requireWriter();
        AppraisalPack from = schemes.pack(id, version);
        String as = newId == null ? id : free(newId.strip());
        AppraisalPack pack = from.as(as, newId == null ? suggested(id) : version);
        AppraisalPack named = title == null || title.isBlank() ? pack : pack.titled(title.strip());
        return add(named, new Basis(id, version));
    }

    /** Starts a draft from what a workbook said; its basis is the version it names, where that is known. */
    @Transactional
    public Draft start(AppraisalPack read, String basedOn) {
        office.requireWriter();
        DefinitionShape.check(read);
        if (!ID.matcher(read.id()).matches()) {
            throw SchemeProblem.ID_INVALID.with("id", read.id());
        }
        boolean known = schemes.all().stream()
                .anyMatch(v -> v.id().equals(read.id()) && v.version().equals(basedOn));
        return add(read.as(read.id(), suggested(read.id())), known ? new Basis(read.id(), basedOn) : null);
    }

    private Draft add(AppraisalPack pack, @Nullable Basis basis) {
        Draft draft = drafts.add(pack, basis, AppraisalFaults.of(pack).size());
        String from = basis == null ? "" : basis.id() + " " + basis.version();
        office.tell("draft-started", pack.id(), Map.of("from", from));
        return draft;
    }

    private String free(String id) {
        if (!ID.matcher(id).matches()) {
            throw SchemeProblem.ID_INVALID.with("id", id);
        }
        if (schemes.all().stream().anyMatch(v -> v.id().equals(id))
                || drafts.all().stream().anyMatch(d -> d.pack().id().equals(id))) {
            throw SchemeProblem.ID_TAKEN.with("id", id);
        }
        return id;
    }

    /**
     * Keeps what was sent, whatever is still wrong with it; a draft keeps its scheme's id.
     *
     * @param content is read once the caller is known to be allowed to edit
     */
    @Transactional
    public Draft edit(UUID id, int based, Supplier<AppraisalPack> content) {
        Draft before = find(id);
        AppraisalPack sent = content.get();
        DefinitionShape.check(sent);
        AppraisalPack pack = sent.as(before.pack().id(), before.pack().version());
        Draft after = drafts.replace(id, based, pack, AppraisalFaults.of(pack).size());
        boolean newSitting = before.edition() == 1
                || !before.editedById().equals(Acting.actor().id())
                || before.editedAt().plus(SITTING).isBefore(clock.instant());
        if (newSitting) {
            office.tell("draft-edited", pack.id(), Map.of("edition", after.edition(), "faults", after.faults()));
        }
        return after;
    }

    @Transactional
    public void discard(UUID id) {
        Draft draft = find(id);
        drafts.remove(id, draft.edition());
        office.tell("draft-discarded", draft.pack().id(), Map.of("edition", draft.edition()));
    }

    /** What a draft changes in the version it came from; nothing when it came from none. */
    @Transactional(readOnly = true)
    public List<SchemeChange> changes(Draft draft) {
        Basis basis = draft.basis();
        return basis == null
                ? List.of()
                : SchemeDifference.between(schemes.pack(basis.id(), basis.version()), draft.pack());
    }

    /** A likely name for the next version of a scheme. */
    public String suggested(String id) {
        return schemes.all().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .map(v -> SchemeVersion.after(v.version()))
                .orElseGet(() -> clock.instant().atZone(clock.getZone()).getYear() + ".1");
    }
}
