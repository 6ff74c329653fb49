package org.duxue.cli.statistics.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.cli.statistics.Json;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.growth.GrowthModel;
import org.duxue.statistics.growth.quantile.Knots;
import org.duxue.statistics.growth.quantile.SplineQuantiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A growth model as a file, to measure later cohorts by. Numbers keep every digit, so percentiles come out alike. */
final class GrowthFile {
    private static final String FORMAT = "duxue-growth-1";

    private GrowthFile() {}

    static void write(Path file, GrowthModel model, String current, List<String> priors) throws IOException {
        Json.write(
                file,
                json -> json.object(top -> {
                    top.field("format", FORMAT).field("current", current).texts("priors", priors);
                    top.array("histories", model.histories(), GrowthFile::history);
                }));
    }

    private static void history(Json json, SplineQuantiles curves) {
        json.object(fields -> {
            fields.field("pupils", curves.pupils()).field("columns", curves.columns());
            fields.array(
                    "knots",
                    curves.knots(),
                    (each, knots) -> each.object(k -> k.numbers("inner", doubles(knots.inner()))
                            .field("lower", knots.lower())
                            .field("upper", knots.upper())));
            fields.array(
                    "curves",
                    curves.coefficients(),
                    (each, b) -> each.object(c -> c.numbers("coefficients", doubles(b))));
        });
    }

    static GrowthModel read(Talking command, Path file) throws IOException {
        try {
            JsonNode top = JsonMapper.shared().readTree(Files.readString(file));
            if (!top.path("format").asString("").equals(FORMAT)) {
                throw new WrongInput(command.say("no-baseline", file));
            }
            return new GrowthModel(
                    top.path("histories").valueStream().map(GrowthFile::curves).toList());
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new WrongInput(command.say("no-baseline", file));
        }
    }

    private static SplineQuantiles curves(JsonNode history) {
        return new SplineQuantiles(
                history.path("knots")
                        .valueStream()
                        .map(knots -> new Knots(
                                numbers(knots.path("inner")),
                                knots.path("lower").asDouble(),
                                knots.path("upper").asDouble()))
                        .toList(),
                history.path("curves")
                        .valueStream()
                        .map(curve -> numbers(curve.path("coefficients")))
                        .toList(),
                history.path("columns").asInt(),
                history.path("pupils").asInt(),
                List.of());
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }

    private static double[] doubles(List<Double> numbers) {
        return numbers.stream().mapToDouble(x -> x).toArray();
    }
}
