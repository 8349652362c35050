package org.vrs.validation;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Texts;

/** Says a finding to a person, in a language that the questionnaire has: where it is, what it is, and how to put it right. */
public final class FindingWords {

    private final Questionnaire questionnaire;
    private final Texts texts;
    private final Locale locale;

    public FindingWords(Questionnaire questionnaire, Locale locale) {
        this.questionnaire = questionnaire;
        this.texts = questionnaire.texts(locale);
        this.locale = locale;
    }

    /** The questionnaire whose words these are. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** What happened, with the value found. */
    public String message(Finding finding) {
        return say("rule." + finding.rule() + ".message", finding);
    }

    /** What happened in several cells, without the values of each; null where the message can be told with gaps. */
    @Nullable
    String many(Finding common) {
        String key = "rule." + common.rule() + ".many";
        return texts.find(key) == null ? null : say(key, common);
    }

    /** What is allowed and how to get there. */
    public String remedy(Finding finding) {
        return say("rule." + finding.rule() + ".remedy", finding);
    }

    /** What to write so that the rule is kept: the sentence that the workbook shows before anything is found. */
    public String help(Finding finding) {
        return questionnaire.rules().stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .findFirst()
                .map(texts::help)
                .orElse("");
    }

    /** Where to look: sheet is {@link #sheet}; this names question, row and column. Empty where the whole file is meant. */
    public String place(Finding finding) {
        return finding.cell() == null ? "" : place(finding.cell());
    }

    /** The question a finding is about, with its id; empty where the whole file is meant. */
    public String table(Finding finding) {
        return finding.cell() == null
                ? ""
                : questionnaire
                        .cell(finding.cell())
                        .map(cell -> cell.question().id() + " " + texts.question(cell.question()))
                        .orElse(finding.cell().value());
    }

    /** Question, row and column of a cell in words; the id where the questionnaire has no such cell. */
    public String place(CellId id) {
        @Nullable Cell cell = questionnaire.cell(id).orElse(null);
        if (cell == null) {
            return id.value();
        }
        Question question = cell.question();
        List<String> words = new ArrayList<>();
        words.add(question.id() + " " + texts.question(question));
        if (question.rows().contains(cell.row())) {
            words.add(texts.row(question, cell.row()));
        } else if (!cell.row().isEmpty()) {
            words.add(row(cell.row()));
        }
        words.add(texts.column(question, cell.column()));
        return String.join(" – ", words);
    }

    /** What a table is called. */
    public String title(Question question) {
        return texts.question(question);
    }

    /** The name of a free row, such as {@code 03}. */
    public String row(String row) {
        return format("place.row", new Object[] {String.valueOf(Integer.parseInt(row))});
    }

    /** The sheet of the workbook to look at; empty where the whole file is meant. */
    public String sheet(Finding finding) {
        return finding.cell() == null
                ? ""
                : questionnaire
                        .cell(finding.cell())
                        .map(cell -> cell.section().sheet())
                        .orElse("");
    }

    private String say(String key, Finding finding) {
        List<String> values = new ArrayList<>(List.of(finding.found(), finding.allowed()));
        values.addAll(finding.details());
        return format(key, values.toArray());
    }

    private String format(String key, Object[] values) {
        return new MessageFormat(texts.get(key), locale).format(values);
    }
}
