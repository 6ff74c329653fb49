package org.duxue.statistics.effects;

/**
 * What is to be told of one group.
 *
 * @param n its complete rows
 * @param effect the conditional mode: how far it lies from expectation, shrunken by how little is known of it
 * @param se its standard error, the fixed effects taken as known (as lme4 gives it)
 * @param lower95 effect − 1.96 se
 * @param upper95 effect + 1.96 se
 * @param comparativeSe the standard error that includes the uncertainty of the fixed effects (square root of the
 *     prediction error variance)
 * @param comparativeLower95 effect − 1.96 comparativeSe
 * @param comparativeUpper95 effect + 1.96 comparativeSe
 * @param reliability the share of the effect's variance between groups that the data have brought to light, 0–1
 * @param rank 1 is the highest effect; equal effects share the better rank
 * @param rankLower the best rank that 95 % of the simulations allow; 0 when none were made
 * @param rankUpper the worst; 0 when none were made
 */
public record GroupEffect(
        String group,
        int n,
        double effect,
        double se,
        double lower95,
        double upper95,
        double comparativeSe,
        double comparativeLower95,
        double comparativeUpper95,
        double reliability,
        int rank,
        int rankLower,
        int rankUpper,
        Band band) {}
