package org.vrs.workbook;

import java.util.Locale;
import org.vrs.drawing.IssueSeal;
import org.vrs.questionnaire.Questionnaire;

/** The forms made ready to be issued, whole ones and parts, so that each is drawn once; safe to share between threads. */
public final class WorkbookForms {

    private final Kept<FormKey, WorkbookForm> forms;

    public WorkbookForms(IssueSeal seal) {
        this.forms = new Kept<>(FormKey.MOST, key -> WorkbookForm.of(key.form(), seal));
    }

    public WorkbookForm of(Questionnaire questionnaire) {
        return forms.get(FormKey.of(questionnaire, Locale.ROOT));
    }
}
