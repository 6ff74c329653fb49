package org.duxue.reports;

import org.jspecify.annotations.Nullable;

/**
 * What an official document says about its sender and receiver.
 *
 * @param issuer the office that signs (发文机关)
 * @param number document number (文号), or null to leave a blank for it
 * @param addressee to whom it goes (主送机关), or null
 */
public record Letterhead(
        String issuer, @Nullable String number, @Nullable String addressee) {

    /** The head of the supervision office of a district; {@code district} may be empty. */
    public static Letterhead ofDistrict(String district) {
        String name = district.isBlank() ? "县（区）" : district;
        return new Letterhead(name + "人民政府教育督导室", null, name + "人民政府");
    }
}
