package org.vrs.signoff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.signature.SignedContent;
import org.vrs.signoff.SignOff.End;
import org.vrs.signoff.SignOff.How;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.version.VersionTable;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/**
 * The national sign-off: one person signs, or sends back, exactly the version that another person submitted. The signature
 * can be withdrawn until acceptance, and is void as soon as an answer changes.
 */
@Service
public class SignOffs {

    private static final String TASK = "SignOff";
    private static final int LONGEST_MESSAGE = 4_000;

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final SignOffTable table;
    private final Signatures signatures;
    private final Deputies deputies;
    private final Access access;
    private final Users users;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    SignOffs(
            SubmissionTable submissions,
            VersionTable versions,
            SignOffTable table,
            Signatures signatures,
            Deputies deputies,
            Access access,
            Users users,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.submissions = submissions;
        this.versions = versions;
        this.table = table;
        this.signatures = signatures;
        this.deputies = deputies;
        this.access = access;
        this.users = users;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Signs the submitted version, which goes to the secretariat.
     *
     * @param contentSha256 the hash of what the signer saw, see {@link #content}
     * @throws Problem 403 where the user is neither the authority nor its deputy of today; 409 where something else is
     *     submitted by now, or the same person submitted it
     */
    @Transactional
    public void release(SubmissionId id, String contentSha256) {
        User user = access.require(verb(id.participant()), id.participant());
        Optional<UserId> behalf = requireTurn(id.participant(), user);
        Submission submission = submissions.lock(id);
        int version = submitted(submission);
        if (user.id().value().equals(submission.submittedBy())) {
            throw Problem.conflict("sign-off.same-person");
        }
        SignedContent content = signatures.content(id, versions.answers(id, version));
        if (!content.sha256().equals(contentSha256)) {
            throw Problem.conflict("sign-off.changed");
        }
        decide(id, decision(version, content, true, "", user, behalf));
    }

    /** Sends the submitted version back to the focal point, with a reason. */
    @Transactional
    public void sendBack(SubmissionId id, String message) {
        User user = access.require(verb(id.participant()), id.participant());
        Optional<UserId> behalf = requireTurn(id.participant(), user);
        requireWords(message);
        int version = submitted(submissions.lock(id));
        SignedContent content = signatures.content(id, versions.answers(id, version));
        decide(id, decision(version, content, false, message.strip(), user, behalf));
    }

    /**
     * Takes a signature back, with a reason; the version waits for the sign-off again.
     *
     * @throws Problem 409 where there is no signature that stands, or the return is accepted
     */
    @Transactional
    public void withdraw(SubmissionId id, String reason) {
        User user = access.require(verb(id.participant()), id.participant());
        requireTurn(id.participant(), user);
        requireWords(reason);
        Submission submission = submissions.lock(id);
        SignOff signature = signatures
                .last(id)
                .filter(last -> last.stands() && Signatures.withSecretariat(submission))
                .orElseThrow(() -> Problem.conflict("sign-off.not-standing"));
        End end = new End(
                How.WITHDRAWN,
                reason.strip(),
                List.of(),
                clock.instant(),
                user.id().value());
        if (!signatures.end(id, signature, end)) {
            throw Problem.conflict("workflow.moved-on");
        }
    }

    private Verb verb(ParticipantCode participant) {
        return access.may(Verb.SIGN_OFF, participant) ? Verb.SIGN_OFF : Verb.SIGN_OFF_AS_DEPUTY;
    }

    /** For whom a deputy signs; empty for the authority itself. */
    private Optional<UserId> requireTurn(ParticipantCode participant, User user) {
        Optional<UserId> behalf = deputies.behalf(participant, user);
        if (behalf.isEmpty() && !access.may(Verb.SIGN_OFF, participant)) {
            audit.refuse(Verb.SIGN_OFF_AS_DEPUTY.name(), participant.value(), null, "");
            throw Problem.forbidden();
        }
        return access.may(Verb.SIGN_OFF, participant) ? Optional.empty() : behalf;
    }

    private static void requireWords(String message) {
        if (message.isBlank()) {
            throw Problem.invalid("message.missing");
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw Problem.invalid("message.too-long", LONGEST_MESSAGE);
        }
    }

    private static int submitted(Submission submission) {
        Integer version = submission.submittedVersion();
        if (version == null || submission.stage() != SubmissionStage.AWAITING_SIGN_OFF) {
            throw Problem.conflict("workflow.moved-on");
        }
        return version;
    }

    private SignOff decision(
            int version, SignedContent content, boolean released, String message, User user, Optional<UserId> behalf) {
        return new SignOff(
                0,
                version,
                content.answers().sha256(),
                content.sha256(),
                content.form(),
                content.rules(),
                released,
                message,
                clock.instant(),
                user.id().value(),
                behalf.map(UserId::value).orElse(null),
                null);
    }

    private void decide(SubmissionId id, SignOff decision) {
        table.insert(id, decision);
        audit.record(
                Verb.SIGN_OFF.name(),
                id.value() + " v" + decision.version(),
                decision.released() ? "released" : "sent back",
                null,
                decision.onBehalfOf() == null ? "" : "on behalf of " + decision.onBehalfOf());
        workflow.complete(TASK, id.value(), Map.of(Variable.RELEASED.variableName(), decision.released()));
    }

    /** What a version is as something to sign: the hash that a signer is shown and sends back. */
    public SignedContent content(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return signatures.content(id, versions.answers(id, version));
    }

    /** Whether the user may sign, send back or withdraw for a participant today: as its authority, or as the deputy. */
    public boolean maySign(SubmissionId id) {
        return access.may(Verb.SIGN_OFF, id.participant()) || behalf(id).isPresent();
    }

    /** The authority for whom the user signs as a deputy today. */
    public Optional<User> behalf(SubmissionId id) {
        return access.may(Verb.SIGN_OFF_AS_DEPUTY, id.participant())
                ? users.current()
                        .flatMap(user -> deputies.behalf(id.participant(), user))
                        .map(users::get)
                : Optional.empty();
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

    /** The last signature, for the letters that say how it ended; they hold no figure. */
    @NoNationalData("names of cells, and words written to both sides")
    public Optional<SignOff> lastSignature(SubmissionId id) {
        return signatures.last(id);
    }
}
