package org.duxue.evaluation.appraisal.scheme;

/**
 * How reviewers work together.
 *
 * @param team how many supervisors a team has at least; the ordinance asks for three
 * @param raters how many rate each point on their own
 * @param blind whether they do not see each other's marks before all are in
 * @param merge how agreeing marks become one
 * @param apart how many steps two marks may lie apart before the team must agree; a difference above leaves the point open
 */
public record Review(int team, int raters, boolean blind, Merge merge, int apart) {
    /** How several marks become one. */
    public enum Merge {
        MEAN,
        MEDIAN,
        LOWEST
    }
}
