package org.vrs.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vrs.access.CalledByModel;
import org.vrs.access.NoNationalData;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.review.Reviews;
import org.vrs.round.Round;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.screen.Text;
import org.vrs.submission.SignOffs;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.user.Role;

/** What the people of one participant are told on the way of their submission. */
@Component
public class SubmissionLetters {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm (VV)", Locale.ENGLISH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Post post;
    private final LetterWriter writer;
    private final Rounds rounds;
    private final Participants participants;
    private final Submissions submissions;
    private final SignOffs signOffs;
    private final Reviews reviews;

    SubmissionLetters(
            Post post,
            LetterWriter writer,
            Rounds rounds,
            Participants participants,
            Submissions submissions,
            SignOffs signOffs,
            Reviews reviews) {
        this.post = post;
        this.writer = writer;
        this.rounds = rounds;
        this.participants = participants;
        this.submissions = submissions;
        this.signOffs = signOffs;
        this.reviews = reviews;
    }

    /** A mail as it would go out. */
    public record Preview(String subject, String text, String html) {}

    /** The invitation that a participant's focal point would get, for the launch wizard. */
    @NoNationalData("dates and names of a plan")
    public Preview preview(RoundPlan plan, ParticipantCode code) {
        Participant participant = participants.get(code);
        Text due = Text.of(
                "mail.fact.due",
                moment(
                        plan.dueDate()
                                .plusDays(1)
                                .atStartOfDay(participant.zone())
                                .toInstant(),
                        participant.zone()));
        Letter letter = new Letter(
                "invitation",
                Text.of("mail.about", plan.periodEnd().getYear(), participant.name()),
                invitationWords(plan.title()),
                "",
                List.of(period(plan.periodStart().toString(), plan.periodEnd().toString()), due),
                "/",
                null);
        LetterWriter.Written written = writer.write(letter, participant.name(), Locale.ENGLISH);
        return new Preview(written.subject(), written.text(), written.html());
    }

    private static List<Text> invitationWords(String title) {
        return List.of(Text.of("mail.invitation.1", title), Text.of("mail.invitation.2"), Text.of("mail.invitation.3"));
    }

    @CalledByModel
    void invitation(SubmissionId id) {
        Round round = rounds.get(id.round());
        Participant participant = participants.get(id.participant());
        String title = round.title() + ": " + participant.name();
        Letter letter = new Letter(
                "invitation",
                about(id),
                invitationWords(round.title()),
                "",
                List.of(period(round.periodStart().toString(), round.periodEnd().toString()), due(id)),
                path(id),
                DueDateCalendar.of(round, id.value(), title, participant.zone()));
        post.send(letter, id.value(), "1", post.peopleOf(id.participant(), Role.FOCAL_POINT, Role.ALTERNATE));
    }

    /** Reminds the focal point. @param kind REMINDER, LAST_REMINDER or OVERDUE, as the table of reminders says */
    @CalledByModel
    void reminder(SubmissionId id, String kind, int daysLeft) {
        String topic = kind.toLowerCase(Locale.ROOT);
        Letter letter = letter(
                id,
                topic,
                List.of(Text.of("mail." + topic + ".1", Math.abs(daysLeft)), Text.of("mail.reminder.2")),
                "");
        post.send(
                letter, id.value(), "d" + daysLeft, post.peopleOf(id.participant(), Role.FOCAL_POINT, Role.ALTERNATE));
    }

    @CalledByModel
    void signOffRequest(SubmissionId id) {
        Letter letter = letter(id, "sign_off", List.of(Text.of("mail.sign_off.1"), Text.of("mail.sign_off.2")), "");
        post.send(letter, id.value(), submitted(id), post.peopleOf(id.participant(), Role.SIGN_OFF_AUTHORITY));
    }

    @CalledByModel
    void nationalReturn(SubmissionId id) {
        Letter letter =
                letter(id, "national_return", List.of(Text.of("mail.national_return.1")), signOffs.lastMessage(id));
        post.send(letter, id.value(), submitted(id), post.peopleOf(id.participant(), Role.FOCAL_POINT, Role.ALTERNATE));
    }

    @CalledByModel
    void receipt(SubmissionId id) {
        Letter letter = letter(id, "received", List.of(Text.of("mail.received.1"), Text.of("mail.received.2")), "");
        post.send(
                letter,
                id.value(),
                submitted(id),
                post.peopleOf(id.participant(), Role.FOCAL_POINT, Role.ALTERNATE, Role.SIGN_OFF_AUTHORITY));
        Letter toReview = new Letter(
                "to_review", about(id), List.of(Text.of("mail.to_review.1")), "", List.of(), "/reviews/" + id, null);
        post.send(toReview, id.value(), submitted(id), post.secretariat(Role.REVIEWER));
    }

    @CalledByModel
    void returnNotice(SubmissionId id) {
        Letter letter = letter(
                id,
                "returned",
                List.of(Text.of("mail.returned.1"), Text.of("mail.returned.2")),
                reviews.lastMessage(id));
        post.send(letter, id.value(), submitted(id), post.peopleOf(id.participant(), Role.FOCAL_POINT, Role.ALTERNATE));
    }

    @CalledByModel
    void accessOpened(SubmissionId id) {
        Letter letter = new Letter(
                "accepted",
                about(id),
                List.of(Text.of("mail.accepted.1"), Text.of("mail.accepted.2"), Text.of("mail.accepted.3")),
                "",
                List.of(),
                "/shared/" + id.round(),
                null);
        post.send(
                letter,
                id.value(),
                submitted(id),
                post.peopleOf(
                        id.participant(),
                        Role.FOCAL_POINT,
                        Role.ALTERNATE,
                        Role.SIGN_OFF_AUTHORITY,
                        Role.COUNTRY_READER));
    }

    private Letter letter(SubmissionId id, String topic, List<Text> words, String quote) {
        return new Letter(topic, about(id), words, quote, List.of(due(id)), path(id), null);
    }

    private Text about(SubmissionId id) {
        return Text.of(
                "mail.about",
                id.round().value(),
                participants.get(id.participant()).name());
    }

    private static String path(SubmissionId id) {
        return "/submissions/" + id;
    }

    private static Text period(String start, String end) {
        return Text.of("mail.fact.period", start, end);
    }

    private Text due(SubmissionId id) {
        ZoneId zone = participants.get(id.participant()).zone();
        return Text.of("mail.fact.due", moment(rounds.get(id.round()).dueEnd(zone), zone));
    }

    /** The last minute before an instant, in the participant's zone and in UTC. */
    private static String moment(Instant end, ZoneId zone) {
        Instant last = end.minusSeconds(60);
        return LOCAL.format(last.atZone(zone)) + " = " + UTC.format(last);
    }

    /** Which submitting this is about: the version and when it was submitted; a version may be submitted twice. */
    private String submitted(SubmissionId id) {
        Submission submission = submissions.status(id);
        Instant at = submission.submittedAt();
        return "v" + submission.submittedVersion() + "@" + (at == null ? "" : at.getEpochSecond());
    }
}
