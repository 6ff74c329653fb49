package org.duxue.bench.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duxue.demo.DemoFiles;
import org.duxue.demo.district.DemoDistrict;
import tools.jackson.databind.JsonNode;

/** Questions of the what-if desk in the demonstration district, one school's pupils changed at a time. */
final class WhatIfLoad {
    static final String OFFICER = "officer";
    private static final int QUESTIONS = 200;
    private static final int DELIVERIES = 2 * DemoFiles.YEARS.size();
    private static final String BASE = "/api/evaluations/" + Schools.PACK + "/" + DemoDistrict.LAST_YEAR;

    private final Client officer;

    WhatIfLoad(Client officer) {
        this.officer = officer;
    }

    /** @param parts school stages judged anew by each question */
    record Result(int parts, Times server, Times client) {}

    Result run() throws IOException, InterruptedException {
        awaitDemonstration();
        List<String> schools = new ArrayList<>();
        JsonNode parts = officer.get(BASE + "/units?stage=primary").path("items");
        parts.forEach(part -> schools.add(part.path("code").stringValue()));
        Random random = new Random(1);
        long[] server = new long[QUESTIONS];
        long[] client = new long[QUESTIONS];
        int judged = 0;
        for (int i = -QUESTIONS; i < QUESTIONS; i++) {
            Map<String, Object> change = Map.of(
                    "code",
                    schools.get(random.nextInt(schools.size())),
                    "column",
                    "pupils_primary",
                    "value",
                    200 + random.nextInt(1_500));
            long from = System.nanoTime();
            JsonNode answer = officer.post(BASE + "/what-if", Map.of("facts", List.of(change)));
            if (i >= 0) {
                client[i] = System.nanoTime() - from;
                server[i] = (long) (answer.path("milliseconds").doubleValue() * 1e6);
            }
            judged = 0;
            for (JsonNode stage : answer.path("after").path("stages")) {
                judged += stage.path("units").intValue();
            }
        }
        return new Result(judged, Times.of(server), Times.of(client));
    }

    /** Until every file of the demonstration is in; its loading would share the processor. */
    private void awaitDemonstration() throws IOException, InterruptedException {
        for (int second = 0; second < 300; second++) {
            int accepted = 0;
            for (JsonNode one : officer.get("/api/imports?limit=100").path("items")) {
                accepted += one.path("state").stringValue("").equals("accepted") ? 1 : 0;
            }
            if (accepted == DELIVERIES) {
                return;
            }
            Thread.sleep(1_000);
        }
        throw new IOException("the demonstration did not load within five minutes");
    }
}
