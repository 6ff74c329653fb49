package org.duxue.work.programme.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 over everything that was decided at a launch and whom it concerns, so that a later change anywhere would show. */
@Component
class Fingerprint {
    private final JsonMapper json;

    Fingerprint(JsonMapper json) {
        this.json = json;
    }

    /** Hexadecimal. */
    String of(LaunchCheck checked) {
        Map<String, Object> frozen = new TreeMap<>();
        frozen.put("draft", checked.draft());
        frozen.put("units", checked.targets());
        frozen.put("scheme", checked.pack().scheme());
        try {
            byte[] bytes = json.writeValueAsString(frozen).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
