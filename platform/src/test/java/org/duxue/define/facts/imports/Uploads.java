package org.duxue.define.facts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.fixtures.Visitor;
import org.duxue.fixtures.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Words for uploads over HTTP, as the browser makes them. */
final class Uploads {
    static final String BOUNDARY = "----qinghe";

    private Uploads() {}

    static Answer send(Visitor visitor, String name, String content) {
        return send(
                visitor,
                name,
                content.getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
    }

    static Answer send(Visitor visitor, String name, byte[] content) {
        return send(visitor, name, content, UUID.randomUUID().toString());
    }

    static Answer send(Visitor visitor, String name, byte[] content, String key) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before(name).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(after().getBytes(StandardCharsets.UTF_8));
        return visitor.exchange(request(visitor, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Idempotency-Key", key)
                .build());
    }

    static HttpRequest.Builder request(Visitor visitor, HttpRequest.BodyPublisher body) {
        return visitor.request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
    }

    /** What stands before the content of the only file. */
    static String before(String name) {
        return field("pack", "balanced-development")
                + field("period", "2025")
                + "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BOUNDARY, name);
    }

    static String after() {
        return "\r\n--%s--\r\n".formatted(BOUNDARY);
    }

    private static String field(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    /** Uploads, and waits until the files have been read. */
    static Settled read(Visitor visitor, String name, byte[] content) {
        String at = send(visitor, name, content).is(202).header("Location");
        return new Settled(visitor, at, settled(visitor, at));
    }

    static Settled read(Visitor visitor, String csv) {
        return read(visitor, "学校.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode settled(Visitor visitor, String at) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> visitor.get(at).is(200).json(),
                        view -> !view.path("state").stringValue().endsWith("ing")
                                || view.path("state").stringValue().equals("mapping"));
    }

    /** An import nobody is working at. */
    record Settled(Visitor visitor, String at, JsonNode view) {
        String state() {
            return view.path("state").stringValue();
        }

        List<JsonNode> problems() {
            return visitor.get(at + "/problems").is(200).json().path("items").values().stream()
                    .toList();
        }

        List<String> codes() {
            return problems().stream()
                    .map(problem -> problem.path("code").stringValue())
                    .toList();
        }

        JsonNode problem(String code) {
            return problems().stream()
                    .filter(problem -> problem.path("code").stringValue().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code + " in " + codes()));
        }

        /** Gives every warning that wants one a reason. */
        Settled explained() {
            List<Map<String, String>> reasons = new ArrayList<>();
            for (JsonNode problem : problems()) {
                if (problem.path("needsReason").booleanValue()) {
                    reasons.add(Map.of("problem", problem.path("id").stringValue(), "reason", "已与学校核对"));
                }
            }
            JsonNode now = visitor.put(at + "/reasons", Map.of("reasons", reasons))
                    .is(200)
                    .json();
            return new Settled(visitor, at, now);
        }

        Settled accepted() {
            assertThat(state()).as(codes().toString()).isEqualTo("ready");
            visitor.post(
                            at + "/accept",
                            null,
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .is(202);
            return new Settled(visitor, at, settled(visitor, at));
        }
    }
}
