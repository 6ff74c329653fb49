package org.duxue.bench.serve;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** The measurements of {@code ./bench serve}, in order, with their targets. */
public final class Serving {
    private static final int REPORTERS = 8;
    private static final int WARM_FORMS = 500;
    private static final int SUMMARIES = 200;
    private static final String SUMMARY = "/api/evaluations/" + Schools.PACK + "/" + Schools.PERIOD + "/summary";

    private final House house;
    private final Schools schools = new Schools();

    private Serving(House house) {
        this.house = house;
    }

    /** @param forms forms each of the eight reporters saves while measured */
    public static void measure(int forms) throws Exception {
        long start = System.nanoTime();
        try (House house = House.open(false)) {
            row("house open, empty folder", "%.1f s".formatted((System.nanoTime() - start) / 1e9), "");
            new Serving(house).run(forms);
        }
        try (House house = House.open(true)) {
            WhatIfLoad.Result asked = new WhatIfLoad(house.signIn(WhatIfLoad.OFFICER)).run();
            row(
                    "what-if, demonstration of %d parts, at the server, p50".formatted(asked.parts()),
                    ms(asked.server().percentile(0.5)),
                    "≤ 50 ms");
            row("  p95", ms(asked.server().percentile(0.95)), "");
            row("  as the browser waits, p95", ms(asked.client().percentile(0.95)), "");
        }
    }

    private void run(int forms) throws Exception {
        Client officer = house.signIn(HouseMain.OFFICER);
        imports(officer);
        FormLoad load = new FormLoad(schools, reporters());
        load.run(WARM_FORMS);
        double[] before = house.processor();
        FormLoad.Result saved = load.run(forms);
        double[] after = house.processor();
        row(
                "forms of %d values, %d clients".formatted(Schools.VALUES, REPORTERS),
                "%.0f/s".formatted(saved.rate()),
                "≥ 300/s");
        row("  p50", ms(saved.times().percentile(0.50)), "");
        row("  p99", ms(saved.times().percentile(0.99)), "≤ 110 ms");
        row("  refused", Integer.toString(saved.errors()), "0");
        int kept = saved.times().count();
        row("  processor per form: house", ms((after[0] - before[0]) / kept), "");
        row("  processor per form: database", ms((after[1] - before[1]) / kept), "");
        indicators(officer);
        long[] resident = house.resident();
        row("memory: house", mib(resident[0]), "");
        row("memory: house and database", mib(resident[0] + resident[1]), "< 1024 MiB");
    }

    private void imports(Client officer) throws Exception {
        ImportLoad load = new ImportLoad(officer);
        ImportLoad.Result first = load.bring(schools.csv(1));
        row("import of %d new values: read, compare".formatted(first.added()), ms(first.reading()), "");
        row("  accept", ms(first.accepting()), "< 1000 ms");
        ImportLoad.Result second = load.bring(schools.csv(2));
        row("import of %d changed values: read, compare".formatted(second.changed()), ms(second.reading()), "");
        row("  accept", ms(second.accepting()), "< 1000 ms");
    }

    private List<Client> reporters() throws IOException, InterruptedException {
        Client administrator = house.signIn(HouseMain.ADMINISTRATOR);
        List<Client> reporters = new ArrayList<>();
        for (int school = 0; school < REPORTERS; school++) {
            String account = "bench-reporter-" + school;
            JsonNode opened = administrator.post(
                    "/api/accounts",
                    Map.of(
                            "account",
                            account,
                            "displayName",
                            "填报员" + school,
                            "roles",
                            List.of("school-reporter"),
                            "unitCode",
                            Schools.code(school)));
            reporters.add(house.signIn(account, opened.path("password").stringValue()));
        }
        return reporters;
    }

    private void indicators(Client officer) throws IOException, InterruptedException {
        if (officer.send("GET", SUMMARY, null).statusCode() != 200) {
            row("7 indicators × %d schools".formatted(Schools.COUNT), "not served", "p95 < 50 ms");
            return;
        }
        long[] times = new long[SUMMARIES];
        for (int i = -SUMMARIES; i < SUMMARIES; i++) {
            long start = System.nanoTime();
            officer.get(SUMMARY);
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Times measured = Times.of(times);
        row("7 indicators × %d schools, computed, p50".formatted(Schools.COUNT), ms(measured.percentile(0.5)), "");
        row("  p95", ms(measured.percentile(0.95)), "< 50 ms");
        row("a changed fact in every indicator after", ms(visible(officer)), "< 1000 ms");
    }

    /** From sending a correction to a summary that was made of it. */
    private double visible(Client officer) throws IOException, InterruptedException {
        String path = "/api/units/" + Schools.code(1) + "/facts/" + Schools.PERIOD;
        String version = officer.send("GET", path + "?pack=" + Schools.PACK, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String before = officer.get(SUMMARY).path("factsRecordedAt").stringValue("");
        long start = System.nanoTime();
        HttpResponse<String> saved = officer.send("PUT", path, schools.form(new Random(99)), "If-Match", version);
        if (saved.statusCode() != 200) {
            throw new IOException(saved.body());
        }
        for (int i = 0; i < 100; i++) {
            if (!officer.get(SUMMARY).path("factsRecordedAt").stringValue("").equals(before)) {
                return (System.nanoTime() - start) / 1e6;
            }
        }
        return Double.NaN;
    }

    private static void row(String what, String measured, String target) {
        System.out.printf(Locale.ROOT, "%-52s %14s   %s%n", what, measured, target);
    }

    private static String ms(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f ms", milliseconds);
    }

    private static String mib(long bytes) {
        return bytes / (1 << 20) + " MiB";
    }
}
