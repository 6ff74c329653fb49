package org.duxue.ground.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole record found.
 *
 * @param entries how many entries were walked
 * @param sealed how many of them carry a seal; the newest second may not yet
 * @param firstBroken the number of the first entry that does not fit, if any
 * @param reason why it does not fit, in Chinese
 * @param head the last seal that fits: written down elsewhere, it proves later that nothing before it changed
 */
public record Verification(
        long entries,
        long sealed,
        @Nullable Long firstBroken,
        @Nullable String reason,
        @Nullable String head) {
    public boolean intact() {
        return firstBroken == null;
    }
}
