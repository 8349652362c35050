package org.vrs.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;
import org.vrs.user.User;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** The national sign-off: one person releases, or sends back, exactly the version that another person submitted. */
@Service
public class SignOffs {

    private static final String TASK = "SignOff";
    private static final int LONGEST_MESSAGE = 4_000;

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final SignOffTable table;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    SignOffs(
            SubmissionTable submissions,
            VersionTable versions,
            SignOffTable table,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.submissions = submissions;
        this.versions = versions;
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * What was decided about a version, by whom, when.
     *
     * @param answersSha256 the answers that were on the screen: the signature is bound to them
     */
    public record SignOff(int version, String answersSha256, boolean released, String message, Instant at, String by) {}

    /**
     * Releases the submitted version to the secretariat.
     *
     * @param answersSha256 the hash of the answers that the authority saw
     * @throws Problem 409 where something else is submitted by now, or the same person submitted it
     */
    @Transactional
    public void release(SubmissionId id, String answersSha256) {
        User user = access.require(Verb.SIGN_OFF, id.participant());
        Submission submission = submissions.lock(id);
        int version = submitted(submission);
        if (user.id().value().equals(submission.submittedBy())) {
            throw Problem.conflict("sign-off.same-person");
        }
        if (!versions.get(id, version).answersSha256().equals(answersSha256)) {
            throw Problem.conflict("sign-off.changed");
        }
        decide(
                id,
                new SignOff(
                        version,
                        answersSha256,
                        true,
                        "",
                        clock.instant(),
                        user.id().value()));
    }

    /** Sends the submitted version back to the focal point, with a reason. */
    @Transactional
    public void sendBack(SubmissionId id, String message) {
        User user = access.require(Verb.SIGN_OFF, id.participant());
        if (message.isBlank()) {
            throw Problem.invalid("message.missing");
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw Problem.invalid("message.too-long", LONGEST_MESSAGE);
        }
        int version = submitted(submissions.lock(id));
        String hash = versions.get(id, version).answersSha256();
        decide(
                id,
                new SignOff(
                        version,
                        hash,
                        false,
                        message.strip(),
                        clock.instant(),
                        user.id().value()));
    }

    private static int submitted(Submission submission) {
        Integer version = submission.submittedVersion();
        if (version == null || submission.stage() != SubmissionStage.AWAITING_SIGN_OFF) {
            throw Problem.conflict("workflow.moved-on");
        }
        return version;
    }

    private void decide(SubmissionId id, SignOff decision) {
        table.insert(id, decision);
        audit.record(
                Verb.SIGN_OFF.name(),
                id.value() + " v" + decision.version(),
                decision.released() ? "released" : "sent back");
        workflow.complete(TASK, id.value(), Map.of(Variable.RELEASED.variableName(), decision.released()));
    }

    /** The sign-off decisions of a submission, newest first. */
    public List<SignOff> of(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return table.of(id);
    }

    /** Why the authority last sent the submission back; empty where it never did. For its own participant. */
    @NoNationalData("words written to the submission's own participant")
    public String lastMessage(SubmissionId id) {
        return table.of(id).stream()
                .filter(decision -> !decision.released())
                .findFirst()
                .map(SignOff::message)
                .orElse("");
    }
}
