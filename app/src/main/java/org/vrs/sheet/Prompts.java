package org.vrs.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vrs.drawing.Words;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Rule;

/** What Excel says beside a chosen cell: the questionnaire's own help, what the rules ask of the cell, or what its type takes. */
public final class Prompts {

    /** Excel takes 255 characters in a prompt and 225 in an error, and refuses a file that has more. */
    private static final int LONGEST = 220;

    private final Words words;
    private final Map<CellId, List<String>> asked = new HashMap<>();

    Prompts(Questionnaire questionnaire, Words words) {
        this.words = words;
        questionnaire.rules().stream()
                .filter(rule -> !rule.isForReviewerOnly())
                .forEach(rule -> ask(rule, questionnaire.relations().of(rule)));
    }

    private void ask(Rule rule, List<Relation> relations) {
        String help = words.texts().help(rule);
        for (Relation relation : relations) {
            for (CellId cell : addressed(relation)) {
                List<String> sentences = asked.computeIfAbsent(cell, id -> new ArrayList<>());
                if (!sentences.contains(help)) {
                    sentences.add(help);
                }
            }
        }
    }

    /** The cells beside which it helps to be told: totals, not each of their parts; what a type takes is told by the type. */
    private static List<CellId> addressed(Relation relation) {
        boolean told = relation instanceof Relation.EachCell
                || relation instanceof Relation.Required
                || relation instanceof Relation.NilZero;
        boolean all = relation instanceof Relation.Order
                || relation instanceof Relation.Same
                || relation instanceof Relation.Ranks
                || relation instanceof Relation.NoRepeat
                || relation instanceof Relation.NotOwn
                || relation instanceof Relation.Known;
        if (told) {
            return List.of();
        }
        return all ? relation.cells() : List.of(relation.place());
    }

    String of(Question question, Column column, CellId cell, int longest) {
        StringBuilder text = new StringBuilder();
        String own = words.texts().find("column." + question.id() + "." + column.code() + ".help");
        if (own == null) {
            own = words.texts().find("column." + column.code() + ".help");
        }
        add(text, own == null ? "" : own);
        asked.getOrDefault(cell, List.of()).forEach(sentence -> add(text, sentence));
        if (own == null) {
            add(text, words.get("input.prompt." + column.type(), String.valueOf(longest)));
        }
        return text.toString();
    }

    /** Whole sentences as far as they fit. */
    private static void add(StringBuilder text, String sentence) {
        if (text.isEmpty()) {
            text.append(sentence, 0, Math.min(sentence.length(), LONGEST));
        } else if (text.length() + 1 + sentence.length() <= LONGEST) {
            text.append(' ').append(sentence);
        }
    }
}
