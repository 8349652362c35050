package org.vrs.signature;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;

/**
 * Exactly what a national sign-off is bound to: the answers, the version of the form that asked for them, and the rules that
 * they were checked by. The signature is over the SHA-256 of the canonical form, which does not depend on the order in which
 * cells were filled in, on the language of the workbook, or on the file.
 *
 * <p>The canonical form, version 1, is text in UTF-8 with a line feed after each line:
 *
 * <pre>
 * vrs-content/1
 * form&lt;TAB&gt;msrc/1.0
 * rules&lt;TAB&gt;(64 hexadecimal digits)
 * B1.1.F.T&lt;TAB&gt;#&lt;TAB&gt;12
 * </pre>
 *
 * Each answered cell is a line, in the order of the cells' ids as plain ASCII; a blank cell has no line. The sign says the
 * kind: {@code #} a figure without trailing zeros, {@code :} codes in alphabetical order with commas, {@code @} a day,
 * {@code -} a marker, {@code "} words. Words are in the Unicode form NFC, with a line feed for every kind of line end; a
 * backslash, a tab and a line feed in them are written {@code \\}, {@code \t} and {@code \n}.
 *
 * @param form  name and version of the questionnaire
 * @param rules the version of its rules, see {@link Questionnaire#ruleSetVersion}
 */
public record SignedContent(String form, String rules, Answers answers) {

    /** What answers to a questionnaire are as something to sign. */
    public static SignedContent of(Questionnaire questionnaire, Answers answers) {
        return new SignedContent(questionnaire.id().toString(), questionnaire.ruleSetVersion(), answers);
    }

    /** The hash that is signed, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.of(canonical());
    }

    /** The canonical form; see above. */
    public String canonical() {
        StringBuilder text = new StringBuilder("vrs-content/1\n");
        text.append("form\t").append(escaped(form)).append('\n');
        text.append("rules\t").append(rules).append('\n');
        answers.cells()
                .forEach((cell, answer) -> text.append(cell.value())
                        .append('\t')
                        .append(kind(answer))
                        .append('\t')
                        .append(value(answer))
                        .append('\n'));
        return text.toString();
    }

    private static char kind(Answer answer) {
        if (answer instanceof Answer.Number) {
            return '#';
        }
        if (answer instanceof Answer.Code) {
            return ':';
        }
        if (answer instanceof Answer.Day) {
            return '@';
        }
        return answer instanceof Answer.Missing ? '-' : '"';
    }

    private static String value(Answer answer) {
        if (answer instanceof Answer.Code code) {
            return escaped(Arrays.stream(code.value().split(",", -1)).sorted().collect(Collectors.joining(",")));
        }
        return escaped(answer.text());
    }

    private static String escaped(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC)
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
    }
}
