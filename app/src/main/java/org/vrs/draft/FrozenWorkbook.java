package org.vrs.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.vrs.admission.UploadReader;
import org.vrs.issuing.Workbooks;
import org.vrs.questionnaire.Answers;
import org.vrs.submission.SubmissionId;

/** Makes the workbook of a version that was filled in here, and reads it: such a version has all that an upload has. */
@Component
class FrozenWorkbook {

    private final Workbooks workbooks;
    private final UploadReader reader;

    FrozenWorkbook(Workbooks workbooks, UploadReader reader) {
        this.workbooks = workbooks;
        this.reader = reader;
    }

    UploadReader.Result of(SubmissionId id, Answers answers) {
        try {
            Path file = Files.createTempFile("vrs-draft-", ".xlsx");
            try {
                Files.write(file, workbooks.filled(id, answers));
                return reader.readMade(id, file, answers);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the workbook of a draft", e);
        }
    }
}
