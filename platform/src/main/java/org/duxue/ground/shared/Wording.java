package org.duxue.ground.shared;

import java.util.Map;

/**
 * What a problem says, in both languages, with placeholders like {@code {row}} for the values of the case.
 *
 * @param code stable, never reused, for example {@code ACCESS-TOTP-REQUIRED}
 * @param status the HTTP status that tells the truth
 * @param hint what to do next; may be empty
 */
public record Wording(
        String code, Family family, int status, String detail, String hint, String detailEn, String hintEn) {

    /** Whose move it is, so that failures can be counted by kind. */
    public enum Family {
        /** The request is wrong; sending it again unchanged will not help. */
        CALLER(400),
        /** The request came at the wrong moment; reload and decide anew. */
        STATE(409),
        /** The caller may not do this. */
        PERMISSION(403),
        /** Another system failed. */
        FOREIGN(502),
        /** We failed. */
        OURS(500);

        private final int status;

        Family(int status) {
            this.status = status;
        }
    }

    public static Wording of(Family family, String code, String detail, String hint, String detailEn, String hintEn) {
        return new Wording(code, family, family.status, detail, hint, detailEn, hintEn);
    }

    /** The same words under a more exact HTTP status. */
    public Wording status(int exact) {
        return new Wording(code, family, exact, detail, hint, detailEn, hintEn);
    }

    static String fill(String template, Map<String, Object> values) {
        String filled = template;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return filled;
    }
}
