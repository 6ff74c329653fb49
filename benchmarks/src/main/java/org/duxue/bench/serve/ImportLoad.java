package org.duxue.bench.serve;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Brings a table in as an officer does: upload, wait, give reasons, accept, wait. */
final class ImportLoad {
    private static final int PATIENCE = 3_000;

    private final Client officer;

    ImportLoad(Client officer) {
        this.officer = officer;
    }

    /**
     * @param reading milliseconds from the upload to the difference
     * @param accepting milliseconds from the acceptance to the facts
     */
    record Result(double reading, double accepting, long added, long changed) {}

    Result bring(String csv) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String at = officer.upload(Schools.PACK, Schools.PERIOD, csv);
        JsonNode read = settled(at, "reading");
        double reading = (System.nanoTime() - start) / 1e6;
        explain(at);
        long accept = System.nanoTime();
        if (officer.send("POST", at + "/accept", null).statusCode() != 202) {
            throw new IOException("not acceptable: " + officer.get(at + "/problems"));
        }
        JsonNode accepted = settled(at, "accepting");
        if (!accepted.path("state").stringValue().equals("accepted")) {
            throw new IOException("not accepted: " + accepted.path("failure"));
        }
        JsonNode counts = read.path("counts");
        return new Result(
                reading,
                (System.nanoTime() - accept) / 1e6,
                counts.path("added").longValue(),
                counts.path("changed").longValue());
    }

    private JsonNode settled(String at, String working) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            JsonNode now = officer.get(at);
            if (!now.path("state").stringValue().equals(working)) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("still " + working);
    }

    /** Drawn numbers are often implausible; the officer says they are drawn. */
    private void explain(String at) throws IOException, InterruptedException {
        String cursor = "";
        while (true) {
            JsonNode page = officer.get(at + "/problems?severity=warning" + cursor);
            var reasons = Client.JSON.createArrayNode();
            for (JsonNode problem : page.path("items")) {
                if (problem.path("needsReason").booleanValue()) {
                    reasons.addObject()
                            .put("problem", problem.path("id").stringValue())
                            .put("reason", "测量用的随机数");
                }
            }
            if (!reasons.isEmpty()) {
                var body = Client.JSON.createObjectNode();
                body.set("reasons", reasons);
                officer.send("PUT", at + "/reasons", body.toString());
            }
            if (page.path("next").isNull()) {
                return;
            }
            cursor = "&cursor=" + page.path("next").stringValue();
        }
    }
}
