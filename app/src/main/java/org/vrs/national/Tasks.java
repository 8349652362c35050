package org.vrs.national;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.screen.Link;
import org.vrs.screen.Tag;
import org.vrs.screen.Task;
import org.vrs.screen.TaskList;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;

/** The eight steps of a participant in a round, each with where it stands, and the one that is this reader's turn. */
final class Tasks {

    private final Submission submission;
    private final FoundList.Left left;
    private final @Nullable DraftLine draft;
    private final Access access;
    private final boolean maySign;
    private final boolean few;
    private final String page;

    /** @param few whether the accepted return holds too few figures to open access */
    Tasks(
            Submission submission,
            FoundList.Left left,
            @Nullable DraftLine draft,
            Access access,
            boolean maySign,
            boolean few) {
        this.submission = submission;
        this.left = left;
        this.draft = draft;
        this.access = access;
        this.maySign = maySign;
        this.few = few;
        this.page = "/submissions/" + submission.id();
    }

    TaskList list() {
        return new TaskList(
                List.of(download(), fill(), upload(), putRight(), submit(), signOff(), review(), others()), next());
    }

    private boolean at(SubmissionStage stage) {
        return submission.stage() == stage;
    }

    private boolean may(Verb verb) {
        return access.may(verb, submission.participant());
    }

    private boolean preparing() {
        return at(SubmissionStage.IN_PREPARATION);
    }

    /** Whether the submission has left the focal point's desk for another's. */
    private boolean submitted() {
        return switch (submission.stage()) {
            case AWAITING_SIGN_OFF, UNDER_REVIEW, CLARIFICATION, AWAITING_APPROVAL, ACCEPTED, INCOMPLETE -> true;
            case INVITED, IN_PREPARATION, NOT_REPORTED -> false;
        };
    }

    private boolean uploaded() {
        return submission.latestVersion() > 0;
    }

    private boolean ready() {
        return preparing() && uploaded() && left.none() && !unsaved();
    }

    private boolean unsaved() {
        return draft != null && draft.unsaved() > 0;
    }

    private String latest() {
        return page + "/versions/" + submission.latestVersion();
    }

    private Task download() {
        boolean issued = submission.issuedAt() != null;
        Tag status = submission.downloadedAt() != null
                ? tag("downloaded", Tone.DONE)
                : issued ? tag("to-do", Tone.ACTIVE) : tag("being-made", Tone.CLOSED);
        return task("download", status, issued && may(Verb.DOWNLOAD_WORKBOOK) ? page + "/workbook" : null);
    }

    private Task fill() {
        Tag status = uploaded()
                ? tag("done", Tone.DONE)
                : submission.downloadedAt() != null || unsaved()
                        ? tag("at-work", Tone.ACTIVE)
                        : tag("to-do", Tone.QUIET);
        return task("fill", status, SubmissionPage.beingFilled(submission) ? "#fill" : null);
    }

    private Task upload() {
        Tag status = uploaded() ? Tag.of("national.status.done", Tone.DONE) : tag("to-do", Tone.QUIET);
        return task("upload", status, preparing() && may(Verb.UPLOAD) ? "#upload" : null);
    }

    private Task putRight() {
        if (!uploaded()) {
            return task("put-right", closed(), null);
        }
        Tag status = left.none()
                ? tag("nothing-left", Tone.DONE)
                : left.errors() > 0
                        ? new Tag(Text.of("national.status.errors", left.errors()), Tone.TROUBLE)
                        : new Tag(Text.of("national.status.unexplained", left.unexplained()), Tone.WAITING);
        return task("put-right", status, latest());
    }

    private Task submit() {
        Tag status = submitted() ? tag("done", Tone.DONE) : ready() ? tag("to-do", Tone.ACTIVE) : closed();
        return task("submit", status, ready() && may(Verb.SUBMIT) ? latest() + "#submit" : null);
    }

    private Task signOff() {
        Tag status = !submitted()
                ? closed()
                : at(SubmissionStage.AWAITING_SIGN_OFF) ? tag("waiting", Tone.WAITING) : tag("done", Tone.DONE);
        return task("sign-off", status, submitted() ? page + "/sign-off" : null);
    }

    private Task review() {
        Tag status = switch (submission.stage()) {
            case UNDER_REVIEW -> tag("at-work", Tone.ACTIVE);
            case CLARIFICATION -> tag("queries", Tone.WAITING);
            case INCOMPLETE -> tag("incomplete", Tone.CLOSED);
            case AWAITING_APPROVAL -> tag("deciding", Tone.WAITING);
            case ACCEPTED -> tag("accepted", Tone.DONE);
            case INVITED, IN_PREPARATION, AWAITING_SIGN_OFF, NOT_REPORTED -> closed();
        };
        return task("review", status, submitted() ? page + "/queries" : null);
    }

    private Task others() {
        boolean open = at(SubmissionStage.ACCEPTED) && !few;
        return task("others", open ? tag("open", Tone.DONE) : closed(), open ? "/shared/" + submission.round() : null);
    }

    /** The one thing to do now for this reader; null while it is somebody else's turn, or the form beside it is the thing. */
    private @Nullable Link next() {
        if (at(SubmissionStage.ACCEPTED) && !few) {
            return Link.of("national.next.others", "/shared/" + submission.round());
        }
        if (at(SubmissionStage.AWAITING_SIGN_OFF) && maySign) {
            return Link.of("national.next.sign-off", page + "/sign-off");
        }
        if (at(SubmissionStage.CLARIFICATION) && may(Verb.ANSWER_QUERIES)) {
            return Link.of("national.next.queries", page + "/queries");
        }
        if (!preparing()) {
            return null;
        }
        if (may(Verb.UPLOAD)) {
            return unsaved() ? null : nextInPreparation();
        }
        return may(Verb.FILL_DRAFT) ? Link.of("national.next.fill", page + "/form") : null;
    }

    private @Nullable Link nextInPreparation() {
        if (uploaded()) {
            return left.none()
                    ? Link.of("national.next.submit", latest() + "#submit")
                    : Link.of("national.next.put-right", latest());
        }
        return submission.downloadedAt() == null ? Link.of("national.next.download", page + "/workbook") : null;
    }

    private static Tag closed() {
        return tag("not-yet", Tone.CLOSED);
    }

    private static Tag tag(String status, Tone tone) {
        return Tag.of("national.status." + status, tone);
    }

    private static Task task(String name, Tag status, @Nullable String href) {
        String key = "national.task." + name;
        return new Task(Text.of(key), Text.of(key + ".hint"), status, href);
    }
}
