package org.duxue.reports;

import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.Trace;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code trace.json}: one object whose keys are written addresses and whose values are traces. Traces are asked
 * for one by one and written at once, so that memory stays flat however many there are.
 */
public final class TraceJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TraceJson() {}

    /** @param progress told how many addresses are done */
    public static void write(Subject subject, OutputStream out, IntConsumer progress) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            int done = 0;
            for (Address address : Addresses.of(subject.evaluation())) {
                json.writeName(address.path());
                trace(json, subject.evaluator().trace(subject.facts(), subject.options(), address));
                json.writeRaw('\n');
                progress.accept(++done);
            }
            json.writeEndObject();
        }
    }

    /** How many traces there will be. */
    public static int size(Subject subject) {
        return Addresses.of(subject.evaluation()).size();
    }

    private static void trace(JsonGenerator json, Trace trace) {
        json.writeStartObject();
        json.writeStringProperty("kind", trace.kind());
        json.writeStringProperty("label", trace.label());
        if (trace.formula() != null) {
            json.writeStringProperty("formula", trace.formula());
        }
        Double value = trace.value();
        if (value == null || !Double.isFinite(value)) {
            json.writeNullProperty("value");
        } else {
            json.writeNumberProperty("value", value);
        }
        json.writeStringProperty("display", trace.display());
        if (trace.clause() != null) {
            clause(json, trace.clause());
        }
        if (trace.source() != null) {
            source(json, trace.source());
        }
        List<Trace> steps = trace.steps();
        if (!steps.isEmpty()) {
            json.writeArrayPropertyStart("steps");
            for (Trace step : steps) {
                trace(json, step);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void clause(JsonGenerator json, Clause clause) {
        json.writeObjectPropertyStart("clause");
        json.writeStringProperty("text", clause.text());
        if (clause.source() != null) {
            json.writeStringProperty("source", clause.source());
        }
        json.writeBooleanProperty("verified", clause.verified());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Provenance source) {
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("source", source.source());
        if (source.place() != null) {
            json.writeStringProperty("place", source.place());
        }
        if (source.person() != null) {
            json.writeStringProperty("person", source.person());
        }
        if (source.at() != null) {
            json.writeStringProperty("at", source.at().toString());
        }
        json.writeEndObject();
    }
}
