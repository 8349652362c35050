package org.vrs.submission;

import static org.vrs.workflow.Variable.DAILY_CHECK;
import static org.vrs.workflow.Variable.LATE_UNTIL;
import static org.vrs.workflow.Variable.PARTICIPANT;
import static org.vrs.workflow.Variable.ROUND_ID;
import static org.vrs.workflow.Variable.SUBMISSION_ID;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.user.User;
import org.vrs.workflow.StageEntered;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** Where each participant stands in each round: opens submissions, hands out workbooks, and keeps their stage. */
@Service
public class Submissions {

    public static final String PROCESS = "national-submission";

    /** When, in the participant's own morning, the process looks whether somebody is to be reminded. */
    private static final LocalTime DAILY_CHECK_AT = LocalTime.of(8, 0);

    private final SubmissionTable table;
    private final Rounds rounds;
    private final Participants participants;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Submissions(
            SubmissionTable table,
            Rounds rounds,
            Participants participants,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.rounds = rounds;
        this.participants = participants;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Opens a submission for every participant of a round that does not have one yet. */
    @Transactional
    void open(RoundId id) {
        Round round = rounds.get(id);
        for (ParticipantCode participant : rounds.participants(id)) {
            SubmissionId submission = SubmissionId.of(id, participant);
            if (!table.exists(submission)) {
                table.insert(submission, clock.instant());
                start(submission, round);
            }
        }
    }

    private void start(SubmissionId id, Round round) {
        ZoneId zone = participants.get(id.participant()).zone();
        Instant firstCheck = LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atTime(DAILY_CHECK_AT)
                .atZone(zone)
                .toInstant();
        workflow.start(
                PROCESS,
                id.value(),
                Map.of(
                        ROUND_ID.variableName(), round.id().value(),
                        SUBMISSION_ID.variableName(), id.value(),
                        PARTICIPANT.variableName(), id.participant().value(),
                        LATE_UNTIL.variableName(), Variable.timer(round.lateEnd(zone)),
                        Variable.CLARIFYING.variableName(), false,
                        DAILY_CHECK.variableName(), "R/" + firstCheck + "/P1D"));
    }

    /** Whole days until the due date where the participant lives; negative once it has passed. */
    @NoNationalData("a date")
    public int daysLeft(SubmissionId id) {
        return rounds.get(id.round())
                .daysLeft(clock.instant(), participants.get(id.participant()).zone());
    }

    /** The participant's workbook, as it was issued; the first time that one of its own people takes it is noted. */
    @Transactional
    public byte[] workbook(SubmissionId id) {
        User user = access.require(Verb.DOWNLOAD_WORKBOOK, id.participant());
        byte[] workbook = table.workbook(id).orElseThrow(() -> Problem.conflict("submission.workbook-not-ready"));
        if (user.participant() != null) {
            table.downloaded(id, clock.instant());
        }
        audit.record(Verb.DOWNLOAD_WORKBOOK.name(), id.value(), Audit.DONE);
        return workbook;
    }

    /** Where a submission stands, for those who may know it: its own participant and the secretariat. */
    public Submission get(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return table.get(id);
    }

    /** Where every participant of a round stands, for the secretariat. */
    public List<Submission> of(RoundId round) {
        access.require(Verb.SEE_ROUND_BOARD);
        return table.of(round);
    }

    /** Where a submission stands, for steps and mails, which speak to its own participant. */
    @NoNationalData("stage and dates, to the submission's own participant")
    public Submission status(SubmissionId id) {
        return table.get(id);
    }

    /** A participant's own submission of a round, where it was invited. */
    public Optional<Submission> find(RoundId round, ParticipantCode participant) {
        access.require(Verb.SEE_OWN_SUBMISSION, participant);
        SubmissionId id = SubmissionId.of(round, participant);
        return table.exists(id) ? Optional.of(table.get(id)) : Optional.empty();
    }

    @EventListener
    void stageEntered(StageEntered entered) {
        if (entered.process().equals(PROCESS)) {
            table.stage(
                    SubmissionId.valueOf(entered.businessKey()),
                    SubmissionStage.valueOf(entered.stage()),
                    clock.instant());
        }
    }
}
