package org.duxue.evaluation.appraisal.scheme;

/**
 * A piece of evidence a unit hands in.
 *
 * @param id the same id at several points is one piece, asked once
 * @param form what it is: an existing document, a record kept anyway, a photograph, a figure
 * @param minutes what finding or making it costs
 */
public record EvidenceDemand(String id, String name, String nameEn, Form form, int minutes) {
    /** What kind of thing it is. */
    public enum Form {
        DOCUMENT,
        RECORD,
        PHOTO,
        FIGURE
    }
}
