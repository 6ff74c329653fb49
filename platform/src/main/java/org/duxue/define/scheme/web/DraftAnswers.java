package org.duxue.define.scheme.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.define.scheme.Draft;
import org.duxue.define.scheme.SchemeJson;
import org.duxue.define.scheme.SchemeVersion;
import org.duxue.define.scheme.WriteDrafts;
import org.duxue.define.scheme.web.SchemeAnswers.ChangeView;
import org.duxue.define.scheme.web.SchemeAnswers.LintView;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.ground.http.Versions;
import org.duxue.packs.appraisal.AppraisalFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A draft on the wire, with everything that is found out about it. */
@Component
class DraftAnswers {
    private final WriteDrafts write;

    DraftAnswers(WriteDrafts write) {
        this.write = write;
    }

    record DraftSummary(
            UUID draft,
            String id,
            String title,
            SchemeVersion.@Nullable Basis basis,
            int points,
            int faults,
            int edition,
            String editedBy,
            Instant editedAt) {
        static DraftSummary of(Draft draft) {
            return new DraftSummary(
                    draft.id(),
                    draft.pack().id(),
                    draft.pack().header().title(),
                    draft.basis(),
                    (int) draft.pack().scheme().points().count(),
                    draft.faults(),
                    draft.edition(),
                    draft.editedBy(),
                    draft.editedAt());
        }
    }

    record DraftView(
            UUID draft,
            String id,
            String title,
            SchemeVersion.@Nullable Basis basis,
            int points,
            int faults,
            int edition,
            String editedBy,
            Instant editedAt,
            JsonNode definition,
            List<Fault> faultList,
            LintView lint,
            List<ChangeView> changes,
            String suggestedVersion) {}

    ResponseEntity<DraftView> created(Draft draft) {
        return ResponseEntity.created(URI.create("/api/schemes/drafts/" + draft.id()))
                .eTag(Versions.tag(draft.edition()))
                .body(view(draft));
    }

    ResponseEntity<DraftView> found(Draft draft) {
        return ResponseEntity.ok().eTag(Versions.tag(draft.edition())).body(view(draft));
    }

    private DraftView view(Draft draft) {
        DraftSummary line = DraftSummary.of(draft);
        return new DraftView(
                line.draft(),
                line.id(),
                line.title(),
                line.basis(),
                line.points(),
                line.faults(),
                line.edition(),
                line.editedBy(),
                line.editedAt(),
                SchemeJson.tree(draft.pack()),
                AppraisalFaults.of(draft.pack()),
                SchemeAnswers.lint(draft.pack().scheme()),
                SchemeAnswers.changes(write.changes(draft)),
                write.suggested(line.id()));
    }
}
