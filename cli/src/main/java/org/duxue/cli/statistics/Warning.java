package org.duxue.cli.statistics;

/**
 * What a reader of an answer must know.
 *
 * @param code the same in every language
 * @param message a sentence for people
 */
public record Warning(String code, String message) {
    public static void write(Json json, Warning warning) {
        json.object(fields -> fields.field("code", warning.code()).field("message", warning.message()));
    }
}
