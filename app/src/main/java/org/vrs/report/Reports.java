package org.vrs.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.CalledByModel;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.RoundStage;
import org.vrs.round.Rounds;
import org.vrs.signature.InstallationKey;
import org.vrs.signature.SealedPdf;
import org.vrs.signature.Statement;
import org.vrs.user.User;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** The regional report of a round: rendered, approved by a person, published to all who were invited. */
@Service
public class Reports {

    private static final String TASK = "ApproveReport";

    private final ReportTable table;
    private final ReportMaker maker;
    private final Rounds rounds;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final InstallationKey key;
    private final Clock clock;

    Reports(
            ReportTable table,
            ReportMaker maker,
            Rounds rounds,
            Access access,
            Audit audit,
            Workflow workflow,
            InstallationKey key,
            Clock clock) {
        this.table = table;
        this.maker = maker;
        this.rounds = rounds;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.key = key;
        this.clock = clock;
    }

    /** Renders the next revision from what was accepted by the cut-off. */
    @CalledByModel
    @Transactional
    void render(RoundId id) {
        Round round = rounds.get(id);
        int revision = table.latest(id).map(ReportRevision::revision).orElse(0) + 1;
        ReportMaker.Made made = maker.make(round, revision);
        byte[] sealed = SealedPdf.seal(made.pdf(), statement(round, revision, made), key);
        table.insert(
                new ReportRevision(id, revision, sha256(sealed), made.accepted(), clock.instant(), null, "", null),
                sealed);
    }

    /** What the installation states of a report, inside its file. */
    private Statement statement(Round round, int revision, ReportMaker.Made made) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", "vrs-report/1");
        facts.put("document", "RR-" + round.id() + "-r" + revision);
        facts.put("round", round.id().value());
        facts.put("roundTitle", round.title());
        facts.put("revision", revision);
        facts.put("returns", made.accepted());
        facts.put("dataSha256", made.fingerprint());
        facts.put("pagesSha256", sha256(made.pdf()));
        facts.put("issuedAt", clock.instant().toString());
        return new Statement(facts);
    }

    private static String sha256(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Approves the report that the approver has seen; the model publishes it.
     *
     * @throws Problem 409 where another revision waits by now
     */
    @Transactional
    public void approve(RoundId id, int revision) {
        User approver = access.require(Verb.APPROVE_REPORT);
        ReportRevision report = waiting(id, revision);
        table.approve(report, approver.id().value(), clock.instant());
        audit.record(Verb.APPROVE_REPORT.name(), id.value() + " r" + revision, "APPROVED");
        workflow.complete(TASK, id.value(), Map.of(Variable.REPORT_APPROVED.variableName(), true));
    }

    /** Has the report rendered again, for a reason that is kept with the revision that was not approved. */
    @Transactional
    public void sendBack(RoundId id, int revision, String message) {
        access.require(Verb.APPROVE_REPORT);
        if (message.isBlank()) {
            throw Problem.invalid("message.missing");
        }
        table.refuse(waiting(id, revision), message.strip());
        audit.record(Verb.APPROVE_REPORT.name(), id.value() + " r" + revision, "NOT_APPROVED");
        workflow.complete(TASK, id.value(), Map.of(Variable.REPORT_APPROVED.variableName(), false));
    }

    private ReportRevision waiting(RoundId id, int revision) {
        return table.latest(id)
                .filter(report ->
                        report.revision() == revision && rounds.get(id).stage() == RoundStage.AWAITING_RELEASE)
                .orElseThrow(() -> Problem.conflict("workflow.moved-on"));
    }

    /** Opens the approved report to everybody who was invited. Again is no harm. */
    @CalledByModel
    @Transactional
    void publish(RoundId id) {
        ReportRevision report = table.latest(id).orElseThrow(() -> Problem.notFound("report", id));
        table.publish(report, clock.instant());
        rounds.published(id);
        audit.record("PUBLISH_REPORT", id.value() + " r" + report.revision(), Audit.DONE);
    }

    /** Every revision, newest first, for those who see drafts. */
    public List<ReportRevision> revisions(RoundId id) {
        access.require(Verb.SEE_REPORT_DRAFT);
        return table.of(id);
    }

    /** A revision as PDF, for those who see drafts. */
    public byte[] draft(RoundId id, int revision) {
        access.require(Verb.SEE_REPORT_DRAFT);
        return table.pdf(id, revision).orElseThrow(() -> Problem.notFound("report", id));
    }

    /** The published report as PDF, for those who were invited and for the secretariat; each reading is in the trail. */
    public byte[] published(RoundId id) {
        access.requireReport(id.value());
        ReportRevision report = table.latest(id)
                .filter(revision -> revision.publishedAt() != null)
                .orElseThrow(() -> Problem.notFound("report", id));
        return table.pdf(id, report.revision()).orElseThrow(() -> Problem.notFound("report", id));
    }

    /** Number, fingerprint and date of the published report, for those who may have it. */
    public Optional<ReportRevision> edition(RoundId id) {
        return access.mayGetReport(id.value())
                ? table.latest(id).filter(revision -> revision.publishedAt() != null)
                : Optional.empty();
    }

    /** The rounds whose report the user may have, newest first. */
    @NoNationalData("titles of rounds, filtered by the rule itself")
    public List<Round> available() {
        return rounds.all().stream()
                .filter(round -> round.stage() == RoundStage.PUBLISHED)
                .filter(round -> access.mayGetReport(round.id().value()))
                .toList();
    }
}
