package org.duxue.judge.scoring.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A district's evaluation at a glance.
 *
 * @param evidence how many documents each indicator has by now; an indicator without any is absent
 */
public record SummaryView(
        String pack,
        String version,
        String period,
        LocalDate asOf,
        Instant computedAt,
        @Nullable Instant factsRecordedAt,
        Named district,
        String verdict,
        List<StageView> stages,
        List<DispersionView> dispersions,
        List<SectionView> sections,
        List<IndicatorView> indicators,
        List<VetoView> vetoes,
        List<NoticeView> notices,
        Map<String, Integer> evidence,
        Confirmed confirmed) {

    /** A code with its name. */
    public record Named(String code, String name) {}

    /** Counts of one stage. */
    public record StageView(
            String stage,
            int units,
            int compliant,
            int undetermined,
            int excluded,
            @Nullable Double pupils) {}

    /** Outcome of one section. */
    public record SectionView(String section, String status, int met, int of) {}

    /** Whether a veto strikes: {@code met} means that it does. */
    public record VetoView(String veto, String strikes) {}

    /** Something the reader must know. */
    public record NoticeView(
            String kind,
            @Nullable String code,
            @Nullable String name,
            String stage,
            String message,
            String messageEn) {}

    /** How many units stand by their facts as they are now. */
    public record Confirmed(int units, int of) {}

    /** What the summary is about, besides the evaluation itself. */
    public record Frame(
            String pack,
            String version,
            String period,
            LocalDate asOf,
            Instant computedAt,
            @Nullable Instant factsRecordedAt,
            Map<String, Integer> evidence,
            Confirmed confirmed) {}

    /**
     * @param earlier coefficients of earlier periods by {@code stage/indicator}
     * @param units the visible units by code, for names in notices
     */
    public static SummaryView of(
            Frame frame,
            Evaluation evaluation,
            Map<String, List<DispersionView.Earlier>> earlier,
            Map<UnitCode, Unit> units) {
        DistrictResult district = evaluation.districts().getFirst();
        return new SummaryView(
                frame.pack(),
                frame.version(),
                frame.period(),
                frame.asOf(),
                frame.computedAt(),
                frame.factsRecordedAt(),
                new Named(district.code(), district.name()),
                Wire.word(district.verdict()),
                district.stages().stream().map(SummaryView::stage).toList(),
                district.dispersions().stream()
                        .map(d ->
                                DispersionView.of(d, earlier.getOrDefault(d.stage() + "/" + d.indicator(), List.of())))
                        .toList(),
                district.sections().stream()
                        .map(s -> new SectionView(s.section(), Wire.word(s.status()), s.met(), s.of()))
                        .toList(),
                district.indicators().stream().map(IndicatorView::of).toList(),
                district.vetoes().stream()
                        .map(v -> new VetoView(v.veto(), Wire.word(v.strikes())))
                        .toList(),
                evaluation.notices().stream()
                        .map(n -> new NoticeView(
                                n.kind(), n.code(), name(n.code(), units), n.stage(), n.message(), n.messageEn()))
                        .toList(),
                frame.evidence(),
                frame.confirmed());
    }

    private static StageView stage(DistrictResult.StageCount count) {
        return new StageView(
                count.stage(),
                count.units(),
                count.compliant(),
                count.undetermined(),
                count.excluded(),
                Wire.number(count.pupils()));
    }

    private static @Nullable String name(@Nullable String code, Map<UnitCode, Unit> units) {
        return Optional.ofNullable(code)
                .map(c -> units.get(new UnitCode(c)))
                .map(Unit::name)
                .orElse(null);
    }
}
