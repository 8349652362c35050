package org.vrs.issuing;

import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;
import org.vrs.round.RoundId;
import org.vrs.round.RoundPlan;
import org.vrs.submission.SubmissionId;
import org.vrs.version.VersionTable;

/** Makes a workbook as a planned round would issue it, so that the round manager looks before anything is sent. */
@Service
public class WorkbookPreviews {

    private final Workbooks workbooks;
    private final VersionTable versions;
    private final Access access;

    WorkbookPreviews(Workbooks workbooks, VersionTable versions, Access access) {
        this.workbooks = workbooks;
        this.versions = versions;
        this.access = access;
    }

    /** The workbook of one participant, with its last accepted figures. An upload of it is refused. */
    public byte[] of(RoundPlan plan, ParticipantCode participant) {
        access.require(Verb.LAUNCH_ROUND);
        RoundId previous = plan.previous();
        Answers last = previous == null
                ? Answers.NONE
                : versions.accepted(SubmissionId.of(previous, participant)).orElse(Answers.NONE);
        return workbooks.preview(plan, participant, last);
    }
}
