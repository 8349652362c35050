package org.vrs.trial;

import org.vrs.round.RoundId;

/**
 * What a trial comes to in one round.
 *
 * @param returns returns that were looked at
 * @param inForce what the rule in force finds
 * @param tried   what the tried rule finds
 */
record RoundSum(RoundId round, int returns, Side inForce, Side tried) {

    /**
     * What one rule finds.
     *
     * @param returns      returns in which it finds anything
     * @param cells        findings in all
     * @param explanations how many of them a participant would have to explain
     */
    record Side(int returns, int cells, int explanations) {

        static final Side NOTHING = new Side(0, 0, 0);

        Side plus(Side other) {
            return new Side(returns + other.returns, cells + other.cells, explanations + other.explanations);
        }
    }

    RoundSum plus(RoundSum other) {
        return new RoundSum(round, returns + other.returns, inForce.plus(other.inForce), tried.plus(other.tried));
    }
}
