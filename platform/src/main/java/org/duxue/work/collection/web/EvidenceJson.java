package org.duxue.work.collection.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.files.FileKind;
import org.duxue.ground.files.preview.Preview;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.evidence.ReadShelf.Shown;
import org.duxue.work.collection.evidence.ReadShelf.ShownCitation;
import org.duxue.work.collection.evidence.Shelf.Reuse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents on the wire. */
@Component
class EvidenceJson {
    private final Units units;
    private final Clock clock;

    EvidenceJson(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    record CitedView(UUID caseId, String programmeTitle, String period, String point) {
        static CitedView of(ShownCitation cited) {
            return new CitedView(
                    cited.of().id(),
                    cited.of().programmeTitle(),
                    cited.of().period().toString(),
                    cited.point());
        }
    }

    record ReuseView(
            int distance,
            boolean sameFile,
            boolean elsewhere,
            @Nullable String unitName,
            @Nullable UUID caseId,
            @Nullable UUID evidence,
            @Nullable Instant receivedAt) {}

    record EvidenceView(
            UUID id,
            String unitCode,
            String unitName,
            @Nullable String demand,
            String name,
            String sha256,
            String mediaType,
            String kind,
            long size,
            @Nullable Instant capturedAt,
            Instant receivedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate validUntil,
            boolean expired,
            String receivedBy,
            List<CitedView> citations,
            List<ReuseView> reuses,
            int version) {}

    record Described(
            @Nullable String name,
            @Nullable String demand,
            @Nullable Instant capturedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate validUntil) {}

    record NewEvidence(
            UUID upload,
            @Nullable String demand,
            @Nullable String name,
            @Nullable String point,
            @Nullable Instant capturedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate validUntil) {}

    record PreviewView(
            String kind,
            int pages,
            @Nullable Integer width,
            @Nullable Integer height,
            List<Preview.Block> blocks,
            boolean cut) {
        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.shape().code(),
                    preview.pages(),
                    preview.width(),
                    preview.height(),
                    preview.blocks(),
                    preview.cut());
        }
    }

    /** Names of units are looked up once for all; a reviewer who does not see the unit gets its code. */
    List<EvidenceView> views(List<Shown> shown) {
        Map<UnitCode, String> names = new HashMap<>();
        List<UnitCode> codes = shown.stream()
                .flatMap(one -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(one.evidence().unit()),
                        one.reuses().stream().map(Reuse::unit).filter(Objects::nonNull)))
                .distinct()
                .toList();
        units.named(codes).forEach((code, unit) -> names.put(code, name(unit)));
        return shown.stream().map(one -> view(one, names)).toList();
    }

    private static String name(Unit unit) {
        return unit.name();
    }

    private EvidenceView view(Shown shown, Map<UnitCode, String> names) {
        var one = shown.evidence();
        return new EvidenceView(
                one.id(),
                one.unit().value(),
                names.getOrDefault(one.unit(), one.unit().value()),
                one.demand(),
                one.name(),
                one.sha256(),
                one.mediaType(),
                kind(one.mediaType()),
                one.size(),
                one.capturedAt(),
                one.receivedAt(),
                one.effectiveFrom(),
                one.effectiveTo(),
                one.validUntil(),
                one.expired(LocalDate.now(clock)),
                one.person(),
                shown.citations().stream().map(CitedView::of).toList(),
                shown.reuses().stream().map(reuse -> reuse(reuse, names)).toList(),
                one.version());
    }

    private static ReuseView reuse(Reuse reuse, Map<UnitCode, String> names) {
        UnitCode unit = reuse.unit();
        return new ReuseView(
                reuse.distance(),
                reuse.sameFile(),
                reuse.elsewhere(),
                unit == null ? null : names.getOrDefault(unit, unit.value()),
                reuse.caseId(),
                reuse.other(),
                reuse.receivedAt());
    }

    private static String kind(String mediaType) {
        return FileKind.ofMediaType(mediaType)
                .map(kind -> switch (kind) {
                    case JPEG, PNG, HEIC -> "image";
                    case PDF -> "pdf";
                    case DOCX, DOC -> "document";
                    case XLSX, XLS, CSV -> "sheet";
                    case PPTX, PPT -> "slides";
                    case MP4, MOV -> "video";
                })
                .orElse("document");
    }
}
