package org.duxue.judge.scoring.duty;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.FileReference;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Evaluations;
import org.duxue.judge.scoring.EvidenceCount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts documents to an indicator of the district and takes them away again. */
@Component
public class EvidenceShelf {
    private final Gate gate;
    private final Evaluations evaluations;
    private final Files files;
    private final ApplicationEventPublisher events;

    EvidenceShelf(Gate gate, Evaluations evaluations, Files files, ApplicationEventPublisher events) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.files = files;
        this.events = events;
    }

    /** A document was put to an indicator or taken away. */
    record EvidenceMoved(String action, String subject, String name, String sha256, UnitCode district)
            implements Recordable {
        @Override
        public Optional<UnitCode> unit() {
            return Optional.of(district);
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("name", name, "sha256", sha256);
        }
    }

    @Transactional
    public FileReference add(String pack, Period period, String indicator, String name, InputStream content) {
        UnitCode district = evaluations.district().code();
        gate.require(Permission.EVIDENCE_WRITE, district);
        EvaluationRun run = evaluations.ofDistrict(pack, period, null);
        IndicatorPages.find(run, indicator);
        StoredFile file = files.keep(content, name, FilePurpose.EVIDENCE);
        String subject = EvidenceCount.subject(pack, period, indicator);
        UUID id = files.refer(file, district, subject);
        events.publishEvent(new EvidenceMoved("scoring:evidence:added", subject, file.name(), file.sha256(), district));
        return files.of(subject).stream()
                .filter(reference -> reference.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Transactional
    public void remove(String pack, Period period, String indicator, UUID id) {
        UnitCode district = evaluations.district().code();
        gate.require(Permission.EVIDENCE_WRITE, district);
        String subject = EvidenceCount.subject(pack, period, indicator);
        FileReference reference = files.of(subject).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "这份佐证材料"));
        files.release(id);
        events.publishEvent(
                new EvidenceMoved("scoring:evidence:removed", subject, reference.name(), reference.sha256(), district));
    }
}
