package org.vrs.questionnaire;

/** Which questionnaire, and which version of it: the folder {@code forms/<name>/<version>}. */
public record QuestionnaireId(String name, String version) {

    public static QuestionnaireId valueOf(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("Not a questionnaire id: " + text);
        }
        return new QuestionnaireId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
