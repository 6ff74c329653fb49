package org.duxue.bench.serve;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reporters who fill in their school's form again and again, as fast as the house takes it. */
final class FormLoad {
    private final Schools schools;
    private final List<Client> reporters;

    FormLoad(Schools schools, List<Client> reporters) {
        this.schools = schools;
        this.reporters = reporters;
    }

    /** @param rate forms kept per second */
    record Result(double rate, Times times, int errors) {}

    Result run(int formsEach) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(reporters.size())) {
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < reporters.size(); i++) {
                int school = i;
                work.add(() -> fill(school, formsEach));
            }
            long start = System.nanoTime();
            List<long[]> measured = new ArrayList<>();
            for (Future<long[]> done : pool.invokeAll(work)) {
                measured.add(done.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] all = measured.stream().flatMapToLong(Arrays::stream).toArray();
            long[] kept = Arrays.stream(all).filter(time -> time > 0).toArray();
            return new Result(kept.length / seconds, Times.of(kept), all.length - kept.length);
        }
    }

    /** Times of the forms kept; 0 stands for one that was refused. */
    private long[] fill(int school, int forms) throws IOException, InterruptedException {
        Client reporter = reporters.get(school);
        Random random = new Random(school);
        String path = "/api/units/" + Schools.code(school) + "/facts/" + Schools.PERIOD;
        String version = reporter.send("GET", path + "?pack=" + Schools.PACK, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        long[] times = new long[forms];
        for (int i = 0; i < forms; i++) {
            String form = schools.form(random);
            long start = System.nanoTime();
            HttpResponse<String> answer = reporter.send(
                    "PUT",
                    path,
                    form,
                    "If-Match",
                    version,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            if (answer.statusCode() == 200) {
                times[i] = System.nanoTime() - start;
                version = answer.headers().firstValue("ETag").orElseThrow();
            } else if (i == 0) {
                System.err.println(answer.body());
            }
        }
        return times;
    }
}
