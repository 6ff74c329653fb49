package org.duxue.ground.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.HouseProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a write happen once per {@code Idempotency-Key}: the answer is stored in the transaction of the write, and the same
 * account sending the same key, route and content again gets that answer back. Of two at the same moment the second waits
 * for the first. The same key with other content is refused.
 *
 * <pre>{@code
 * return once.answer(key, "POST /api/imports", request, ImportView.class, () -> ResponseEntity.accepted().body(start(request)));
 * }</pre>
 */
@Component
public class Once {
    private static final int KEY_LIMIT = 100;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Once(JdbcClient sql, PlatformTransactionManager transactions, JsonMapper json) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    private record Answer(
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    /**
     * @param key the header's value; without one the work is simply done in one transaction
     * @param route names the operation, path variables filled in
     * @param content whatever distinguishes one request from another: the body record, or a file's hash and its fields
     */
    public <T> ResponseEntity<T> answer(
            @Nullable String key, String route, Object content, Class<T> type, Supplier<ResponseEntity<T>> work) {
        if (key == null || key.isBlank()) {
            return run(work);
        }
        if (key.length() > KEY_LIMIT) {
            throw HouseProblem.REQUEST_INVALID.with("reason", "Idempotency-Key > " + KEY_LIMIT);
        }
        String fingerprint = fingerprint(content);
        return run(() -> reserve(key, route, fingerprint)
                ? keep(key, route, work.get())
                : repeat(key, route, fingerprint, type));
    }

    private <T> ResponseEntity<T> run(Supplier<ResponseEntity<T>> work) {
        ResponseEntity<T> answer = transaction.execute(status -> work.get());
        if (answer == null) {
            throw new IllegalStateException("a write must answer");
        }
        return answer;
    }

    /** Waits here while another request holds the same key in an open transaction. */
    private boolean reserve(String key, String route, String fingerprint) {
        return sql.sql("""
                        with old as (
                            delete from http_answer
                            where account_id = :account and given_at < now() - interval '7 days'
                        )
                        insert into http_answer (account_id, route, key, fingerprint)
                        values (:account, :route, :key, :fingerprint)
                        on conflict (account_id, route, key) do nothing
                        """)
                        .param("account", Acting.actor().id())
                        .param("route", route)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    private <T> ResponseEntity<T> keep(String key, String route, ResponseEntity<T> answer) {
        URI location = answer.getHeaders().getLocation();
        sql.sql("""
                        update http_answer set status = :status, location = :location, etag = :etag, body = :body
                        where account_id = :account and route = :route and key = :key
                        """)
                .param("status", answer.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("etag", answer.getHeaders().getETag())
                .param("body", answer.getBody() == null ? null : json.writeValueAsString(answer.getBody()))
                .param("account", Acting.actor().id())
                .param("route", route)
                .param("key", key)
                .update();
        return answer;
    }

    private <T> ResponseEntity<T> repeat(String key, String route, String fingerprint, Class<T> type) {
        Answer given = sql.sql("""
                        select fingerprint, status, location, etag, body from http_answer
                        where account_id = :account and route = :route and key = :key
                        """)
                .param("account", Acting.actor().id())
                .param("route", route)
                .param("key", key)
                .query(Answer.class)
                .single();
        if (!given.fingerprint().equals(fingerprint)) {
            throw HouseProblem.KEY_REUSED.problem();
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(given.status()).header("Idempotency-Replayed", "true");
        if (given.location() != null) {
            answer.header(HttpHeaders.LOCATION, given.location());
        }
        if (given.etag() != null) {
            answer.header(HttpHeaders.ETAG, given.etag());
        }
        return given.body() == null ? answer.build() : answer.body(json.readValue(given.body(), type));
    }

    private String fingerprint(Object content) {
        try {
            byte[] bytes = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
