package org.vrs.signoff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.finding.ReturnChecks;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.signature.SignedContent;
import org.vrs.signoff.SignOff.End;
import org.vrs.signoff.SignOff.How;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;
import org.vrs.version.AnswersText;
import org.vrs.version.Version;
import org.vrs.version.VersionTable;
import org.vrs.workflow.Workflow;

/**
 * Holds a signature to what was signed: whoever changes answers tells it, in the same transaction, and the signature over
 * other answers ends there and then. Where the model waits for the review or the approval it takes the case back to sign-off.
 */
@Component
public class Signatures {

    static final String MESSAGE = "SignatureEnded";

    private final SignOffTable table;
    private final VersionTable versions;
    private final SubmissionTable submissions;
    private final ReturnChecks checks;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Signatures(
            SignOffTable table,
            VersionTable versions,
            SubmissionTable submissions,
            ReturnChecks checks,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.versions = versions;
        this.submissions = submissions;
        this.checks = checks;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** What answers of a submission are as something to sign. */
    SignedContent content(SubmissionId id, Answers answers) {
        return SignedContent.of(checks.questionnaire(id), answers);
    }

    /** The last signature, standing or not. */
    public Optional<SignOff> last(SubmissionId id) {
        return table.of(id).stream().filter(SignOff::released).findFirst();
    }

    /**
     * Answers are others now than before: ends the signature that stands, if it is over other answers.
     *
     * @param submission held by the caller
     */
    public void answersChanged(Submission submission, Answers now, User by) {
        Optional<SignOff> standing = last(submission.id()).filter(SignOff::stands);
        if (standing.isEmpty()) {
            return;
        }
        Answers signed = versions.answers(submission.id(), standing.get().version());
        List<CellId> cells = List.copyOf(AnswersText.changed(signed, now));
        if (!cells.isEmpty()) {
            end(
                    submission.id(),
                    standing.get(),
                    new End(How.VOID, "", cells, clock.instant(), by.id().value()));
        }
    }

    /**
     * A new version was made. One that is made while a signed one is with the secretariat takes its place, and waits for a
     * signature of its own.
     */
    public void versionMade(Submission submission, Version version, Answers now, User by) {
        if (withSecretariat(submission)) {
            submissions.submit(submission.id(), version.number(), by.id().value(), clock.instant());
        }
        answersChanged(submission, now, by);
    }

    static boolean withSecretariat(Submission submission) {
        return submission.stage() == SubmissionStage.UNDER_REVIEW
                || submission.stage() == SubmissionStage.AWAITING_APPROVAL;
    }

    /** Ends a signature and has the model told; whether the model was waiting for it. */
    boolean end(SubmissionId id, SignOff signature, End end) {
        table.end(signature, end);
        audit.record(
                Verb.SIGN_OFF.name(),
                id.value() + " v" + signature.version(),
                "signature " + end.how(),
                null,
                end.reason());
        return workflow.tellHappened(MESSAGE, id.value());
    }
}
