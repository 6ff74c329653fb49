package org.duxue.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import org.duxue.planning.Plan;
import org.duxue.reports.workbook.PlanWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a least-cost plan, for machines and for the office. */
public final class PlanFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlanFiles() {}

    /** State, cost with its lower bound, purchases, proof and assumptions; {@code null} is what there is not. */
    public static void json(Plan plan, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("state", plan.state().name().toLowerCase(Locale.ROOT));
            number(json, "cost", plan.cost());
            number(json, "lowerBound", plan.lowerBound());
            if (plan.gap() == null) {
                json.writeNullProperty("gap");
            } else {
                json.writeNumberProperty("gap", plan.gap());
            }
            json.writeArrayPropertyStart("steps");
            plan.steps().forEach(step -> step(json, step));
            json.writeEndArray();
            if (plan.proof() != null) {
                json.writeObjectPropertyStart("proof");
                json.writeNumberProperty("units", plan.proof().units());
                json.writeNumberProperty("compliant", plan.proof().compliant());
                json.writeNumberProperty("dispersionsMet", plan.proof().dispersionsMet());
                json.writeNumberProperty("of", plan.proof().dispersions());
                json.writeBooleanProperty("passes", plan.proof().passes());
                json.writeEndObject();
            }
            json.writeArrayPropertyStart("assumptions");
            plan.assumptions().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("reason", plan.reason());
            json.writeEndObject();
        }
    }

    private static void step(JsonGenerator json, Plan.Step step) {
        json.writeStartObject();
        json.writeStringProperty("code", step.code());
        json.writeStringProperty("stage", step.stage());
        json.writeStringProperty("lever", step.lever());
        json.writeStringProperty("column", step.column());
        number(json, "from", step.from());
        number(json, "to", step.to());
        number(json, "add", step.add());
        number(json, "cost", step.cost());
        json.writeArrayPropertyStart("reasons");
        step.reasons().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable BigDecimal value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    /** The purchases by school with their sum as a formula, and what the plan rests on. */
    public static void workbook(Subject subject, Plan plan, OutputStream out) throws IOException {
        PlanWorkbook.write(subject, plan, out);
    }
}
