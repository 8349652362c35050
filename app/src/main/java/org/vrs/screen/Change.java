package org.vrs.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How a figure moved against the round before: said the same way wherever the two stand together. */
record Change(BigDecimal before, BigDecimal now) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    static Change of(BigDecimal before, BigDecimal now) {
        return new Change(before, now);
    }

    /** In percent of the figure before; what did not move is unchanged, not plus nothing. Null where it was zero. */
    @Nullable
    Text words() {
        if (now.compareTo(before) == 0) {
            return Text.of("answers.unchanged");
        }
        if (before.signum() == 0) {
            return null;
        }
        BigDecimal percent = share().movePointRight(2);
        BigDecimal shown = percent.setScale(percent.abs().compareTo(BigDecimal.ONE) < 0 ? 1 : 0, RoundingMode.HALF_UP);
        return shown.signum() == 0 ? Text.of("answers.hardly-changed") : Text.of("answers.change", shown);
    }

    /** By more than half, and by enough that it is not a small number moving. */
    boolean large() {
        return before.signum() != 0
                && share().abs().compareTo(HALF) > 0
                && now.subtract(before).abs().compareTo(FEW) >= 0;
    }

    private BigDecimal share() {
        return now.subtract(before).divide(before, 6, RoundingMode.HALF_UP);
    }
}
