package org.vrs.validation;

import java.util.Arrays;
import java.util.List;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Flag;
import org.vrs.questionnaire.Questionnaire.Cell;

/** Codes and flags are in their lists. */
record CodeCheck(RuleSettings rule) implements Check {

    private static final int MOST_CODES_NAMED = 20;

    @Override
    public void run(Reading reading) {
        reading.eachAnswer((cell, answer) -> {
            switch (cell.column().type()) {
                case CODE -> check(reading, cell, answer, List.of(answer.text()));
                case CODES, FLAGS ->
                    check(reading, cell, answer, Arrays.asList(answer.text().split("\\s*,\\s*", -1)));
                default -> {
                    // holds no code
                }
            }
        });
    }

    private void check(Reading reading, Cell cell, Answer answer, List<String> codes) {
        List<String> known = known(reading, cell);
        if (!known.containsAll(codes)) {
            String allowed = known.size() <= MOST_CODES_NAMED
                    ? String.join(", ", known)
                    : String.join(", ", known.subList(0, 3)) + " … " + known.get(known.size() - 1);
            reading.find(rule, cell.id(), answer.text(), allowed);
        }
    }

    private static List<String> known(Reading reading, Cell cell) {
        String list = cell.column().codeList();
        return list != null
                ? reading.questionnaire().codeList(list).codes()
                : Arrays.stream(Flag.values()).map(Flag::name).toList();
    }
}
