package org.vrs.issuing;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;

/** Hands a submission's workbook out in other languages than that of its issue, for agencies that do not share it. */
@Service
public class WorkbookLanguages {

    private final Workbooks workbooks;
    private final SubmissionTable submissions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    WorkbookLanguages(Workbooks workbooks, SubmissionTable submissions, Access access, Audit audit, Clock clock) {
        this.workbooks = workbooks;
        this.submissions = submissions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The languages in which the reader can take the workbook now, that of the issue first; none before it is issued. */
    public List<Locale> of(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        boolean ready = submissions.issueId(id).isPresent();
        return ready && access.may(Verb.DOWNLOAD_WORKBOOK, id.participant()) ? workbooks.languages(id) : List.of();
    }

    /**
     * The workbook in a language, made when it is asked for; it has the identity of the issue and is read like it.
     *
     * @throws Problem 404 where the form is not complete in the language, 409 where nothing is issued yet
     */
    @Transactional
    public byte[] workbook(SubmissionId id, Locale language) {
        User user = access.require(Verb.DOWNLOAD_WORKBOOK, id.participant());
        if (!workbooks.languages(id).contains(language)) {
            throw Problem.notFound("workbook-language", language.toLanguageTag());
        }
        if (submissions.issueId(id).isEmpty()) {
            throw Problem.conflict("submission.workbook-not-ready");
        }
        if (user.participant() != null) {
            submissions.downloaded(id, clock.instant());
        }
        audit.record(Verb.DOWNLOAD_WORKBOOK.name(), id.value() + " " + language.toLanguageTag(), Audit.DONE);
        return workbooks.inLanguage(id, language);
    }
}
