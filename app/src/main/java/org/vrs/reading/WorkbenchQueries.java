package org.vrs.reading;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.clarification.ThreadPage;
import org.vrs.clarification.ThreadPages;
import org.vrs.reading.Workbench.Assigned;
import org.vrs.reading.Workbench.Clarifying;
import org.vrs.review.Assignments;
import org.vrs.review.Reservations;
import org.vrs.submission.SubmissionId;
import org.vrs.user.User;

/** What a workbench shows of the queries about a return, and of who reviews it. */
@Component
class WorkbenchQueries {

    private final ThreadPages threads;
    private final Reservations reservations;
    private final Assignments assignments;
    private final Access access;
    private final MessageSource messages;

    WorkbenchQueries(
            ThreadPages threads,
            Reservations reservations,
            Assignments assignments,
            Access access,
            MessageSource messages) {
        this.threads = threads;
        this.reservations = reservations;
        this.assignments = assignments;
        this.access = access;
        this.messages = messages;
    }

    Clarifying of(SubmissionId id, int version, Locale locale, ZoneId zone) {
        List<ThreadPage> pages = threads.of(id, version, locale, zone);
        return new Clarifying(
                pages,
                pages.stream().filter(thread -> !thread.draft().isEmpty()).count(),
                PointLines.of(pages, messages.getMessage("query.not-clarified", null, locale)),
                reservations.mayCloseIncomplete(id));
    }

    Assigned assigned(SubmissionId id) {
        return new Assigned(
                assignments.reviewer(id).map(User::name).orElse(""),
                access.may(Verb.ASSIGN_REVIEW, id.participant()) ? assignments.eligible(id.participant()) : List.of());
    }
}
