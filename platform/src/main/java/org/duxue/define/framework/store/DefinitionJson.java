package org.duxue.define.framework.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duxue.packs.Pack;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pack's definition as text that is the same for the same content, and back. Worked examples are left out: they prove a
 * definition and are no part of it.
 */
final class DefinitionJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private DefinitionJson() {}

    static String write(Pack pack) {
        return JSON.writeValueAsString(pack.withoutExamples());
    }

    static Pack read(String json) {
        return JSON.readValue(json, Pack.class);
    }

    static String fingerprint(String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
