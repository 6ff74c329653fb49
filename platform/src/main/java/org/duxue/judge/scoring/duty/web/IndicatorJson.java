package org.duxue.judge.scoring.duty.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.define.facts.ValueJson;
import org.duxue.ground.files.FileReference;
import org.duxue.judge.scoring.duty.IndicatorPage;
import org.duxue.judge.scoring.view.IndicatorView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An indicator's page on the wire. */
final class IndicatorJson {
    private IndicatorJson() {}

    record Source(
            String file,
            @Nullable String place,
            String person,
            Instant at,
            @Nullable String fileHash) {}

    record Line(
            String column,
            String element,
            String name,
            String unit,
            @Nullable String stage,
            JsonNode value,
            @Nullable Source source) {}

    record Evidence(
            UUID id, String name, long size, String mediaType, String sha256, String uploadedBy, Instant uploadedAt) {}

    record Detail(
            String indicator,
            IndicatorView result,
            List<Line> facts,
            List<Evidence> evidence,
            IndicatorPage.@Nullable Confirmation confirmation,
            int version) {}

    static Detail of(IndicatorPage page) {
        return new Detail(
                page.indicator(),
                page.result(),
                page.lines().stream().map(IndicatorJson::line).toList(),
                page.evidence().stream().map(IndicatorJson::evidence).toList(),
                page.confirmation(),
                page.version());
    }

    static Evidence evidence(FileReference file) {
        return new Evidence(
                file.id(), file.name(), file.size(), file.mediaType(), file.sha256(), file.person(), file.createdAt());
    }

    private static Line line(IndicatorPage.Line line) {
        Fact fact = line.fact();
        return new Line(
                line.column().id(),
                line.column().element().id(),
                line.column().name(),
                line.column().element().unit(),
                line.column().stage(),
                ValueJson.write(fact == null ? null : fact.value()),
                fact == null ? null : source(fact));
    }

    private static Source source(Fact fact) {
        var origin = fact.origin();
        return new Source(origin.source(), origin.place(), origin.person(), origin.at(), origin.fileHash());
    }
}
