package org.vrs.national;

import java.util.List;
import java.util.Locale;
import org.vrs.submission.SubmissionId;

/** A way to the workbook in a language, named as its speakers name it. */
record WorkbookLink(String tag, String name, String href) {

    static List<WorkbookLink> of(SubmissionId id, List<Locale> languages) {
        return languages.stream()
                .map(language -> new WorkbookLink(
                        language.toLanguageTag(),
                        language.getDisplayLanguage(language),
                        "/submissions/" + id + "/workbook?language=" + language.toLanguageTag()))
                .toList();
    }
}
