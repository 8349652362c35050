package org.vrs.submission;

/** Where a submission stands; the values are the {@code stage} properties of {@code national-submission.bpmn}. */
public enum SubmissionStage {
    INVITED,
    IN_PREPARATION,
    AWAITING_SIGN_OFF,
    UNDER_REVIEW,
    CLARIFICATION,
    AWAITING_APPROVAL,
    ACCEPTED,
    INCOMPLETE,
    NOT_REPORTED
}
