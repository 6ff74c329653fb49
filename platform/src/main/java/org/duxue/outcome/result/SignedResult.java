package org.duxue.outcome.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;

/**
 * A signed-off evaluation.
 *
 * @param number human number with the year, 清河督评〔2026〕1号
 * @param knownAt the moment up to which facts were known
 * @param ownFigures the office's figures then, by parameter
 * @param document {@code result.json} as it was
 * @param sha256 fingerprint of the document, hexadecimal
 */
public record SignedResult(
        UUID id,
        String number,
        String pack,
        String version,
        Period period,
        UnitCode district,
        String verdict,
        LocalDate asOf,
        Instant knownAt,
        Map<String, BigDecimal> ownFigures,
        String document,
        String sha256,
        String note,
        String signedBy,
        Instant signedAt) {
    public SignedResult {
        ownFigures = Map.copyOf(ownFigures);
    }
}
