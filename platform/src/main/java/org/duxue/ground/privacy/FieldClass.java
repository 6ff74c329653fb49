package org.duxue.ground.privacy;

import java.util.Map;
import java.util.Optional;

/** What kind of personal data a field holds, and therefore how it is masked. */
public enum FieldClass {
    /** A person's name: the family name stays. */
    NAME,
    /** A phone number: the first three and the last four digits stay. */
    PHONE,
    /** An identity card's number: the last four characters stay. */
    IDENTITY,
    /** Never shown at all. */
    SECRET;

    /** Names of fields that hold personal data wherever they turn up. */
    private static final Map<String, FieldClass> KNOWN = Map.of(
            "phone", PHONE,
            "mobile", PHONE,
            "contactPhone", PHONE,
            "contactName", NAME,
            "idCard", IDENTITY,
            "password", SECRET,
            "token", SECRET,
            "totp", SECRET,
            "secret", SECRET);

    static Optional<FieldClass> of(String field) {
        return Optional.ofNullable(KNOWN.get(field));
    }
}
