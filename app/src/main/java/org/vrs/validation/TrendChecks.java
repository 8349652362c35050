package org.vrs.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Rule;

/** Checks of figures against what the participant itself reported: earlier periods, and what it revises. */
final class TrendChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TrendChecks() {}

    /** A share of one figure in another lies at most so many percentage points from its mean over the last periods. */
    static Check drift(RuleSettings rule) {
        BigDecimal points = BigDecimal.valueOf(rule.number("points"));
        return reading -> {
            List<Answers> before = reading.input().history();
            for (Map<?, ?> share : rule.rule().groups("shares")) {
                CellId part = CellId.valueOf(String.valueOf(share.get("part")));
                CellId whole = CellId.valueOf(String.valueOf(share.get("whole")));
                List<BigDecimal> shares = new ArrayList<>();
                before.stream()
                        .limit(rule.number("periods"))
                        .forEach(answers -> share(answers, part, whole).ifPresent(shares::add));
                Optional<BigDecimal> now = share(reading.answers(), part, whole);
                if (now.isPresent() && shares.size() == rule.number("periods")) {
                    BigDecimal mean = mean(shares);
                    if (now.get().subtract(mean).abs().compareTo(points) > 0) {
                        String found =
                                reading.answers().get(part).map(Answer::text).orElse("");
                        reading.find(rule, part, found, "", rounded(now.get()), rounded(mean), whole.value());
                    }
                }
            }
        };
    }

    /** In percent; empty where a figure is missing or the whole is zero. */
    private static Optional<BigDecimal> share(Answers answers, CellId part, CellId whole) {
        return answers.number(whole)
                .filter(figure -> figure.signum() > 0)
                .flatMap(all -> answers.number(part)
                        .map(figure -> figure.multiply(HUNDRED).divide(all, 4, RoundingMode.HALF_UP)));
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        return figures.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(figures.size()), 4, RoundingMode.HALF_UP);
    }

    private static String rounded(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** A figure that was accepted for this same period is changed by more than so many percent, and not flagged as revised. */
    static Check revised(RuleSettings rule) {
        Rule stated = rule.rule();
        return reading -> {
            @Nullable Answers accepted = reading.input().revised();
            if (accepted == null) {
                return;
            }
            for (Map.Entry<CellId, Answer> entry : reading.answers().cells().entrySet()) {
                CellId cell = entry.getKey();
                Optional<BigDecimal> before = accepted.number(cell).filter(figure -> figure.signum() != 0);
                boolean flagged = stated.settings().containsKey("flag") && reading.isFlagged(cell, rule.text("flag"));
                if (before.isPresent() && entry.getValue() instanceof Answer.Number now && !flagged) {
                    BigDecimal percent = change(now.value(), before.get());
                    boolean more = percent.compareTo(BigDecimal.valueOf(rule.number("percent"))) > 0;
                    boolean others =
                            rule.number("most") > 0 && percent.compareTo(BigDecimal.valueOf(rule.number("most"))) > 0;
                    if (more && !others) {
                        reading.find(
                                rule,
                                cell,
                                now.text(),
                                rule.rule().settings().containsKey("flag") ? rule.text("flag") : "",
                                Reading.plain(before.get()),
                                rounded(percent));
                    }
                }
            }
        };
    }

    private static BigDecimal change(BigDecimal now, BigDecimal before) {
        return now.subtract(before).abs().multiply(HUNDRED).divide(before.abs(), 4, RoundingMode.HALF_UP);
    }

    /** Many figures, and each of them a multiple of the same number: they look estimated. Zeros say nothing. */
    static Check rounded(RuleSettings rule) {
        BigDecimal multiple = BigDecimal.valueOf(rule.number("multiple"));
        return reading -> {
            int figures = 0;
            for (Map.Entry<CellId, Answer> entry : reading.answers().cells().entrySet()) {
                if (entry.getValue() instanceof Answer.Number number
                        && number.value().signum() != 0
                        && isCount(reading, entry.getKey())) {
                    figures++;
                    if (number.value().remainder(multiple).signum() != 0) {
                        return;
                    }
                }
            }
            if (figures >= rule.number("least")) {
                reading.find(rule, null, String.valueOf(figures), "", multiple.toPlainString());
            }
        };
    }

    private static boolean isCount(Reading reading, CellId id) {
        return reading.questionnaire()
                .cell(id)
                .filter(cell -> cell.column().type() == org.vrs.questionnaire.CellType.COUNT)
                .filter(cell -> !cell.question().locked())
                .isPresent();
    }
}
