package org.vrs.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.signoff.Deputy.State;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.workflow.Workflow;

/** Who signs for a sign-off authority that is absent: named by the authority, for a time, from its own participant. */
@Service
public class Deputies {

    static final String MESSAGE = "DeputyNamed";

    /** Nobody signs for somebody else for ever. */
    private static final int LONGEST_DAYS = 366;

    private static final Set<Role> MAY_DEPUTISE =
            Set.of(Role.FOCAL_POINT, Role.ALTERNATE, Role.DATA_PROVIDER, Role.OBSERVER, Role.COUNTRY_READER);

    private final DeputyTable table;
    private final SubmissionTable submissions;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Deputies(
            DeputyTable table,
            SubmissionTable submissions,
            Participants participants,
            Users users,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.submissions = submissions;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Names a deputy; where a return waits for the sign-off today, the deputy is asked at once.
     *
     * @throws Problem 422 where the days or the person cannot be used, 409 where another is named for one of the days
     */
    @Transactional
    public void name(ParticipantCode participant, UserId deputy, LocalDate from, LocalDate until) {
        User authority = access.require(Verb.NAME_DEPUTY, participant);
        LocalDate today = today(participant);
        if (until.isBefore(from)
                || until.isBefore(today)
                || from.plusDays(LONGEST_DAYS).isBefore(until)) {
            throw Problem.invalid("deputy.days", LONGEST_DAYS);
        }
        if (candidates(participant).stream().noneMatch(user -> user.id().equals(deputy))) {
            throw Problem.invalid("deputy.person");
        }
        boolean taken = table.of(participant, today).stream()
                .anyMatch(other -> other.state() != State.ENDED
                        && !other.until().isBefore(from)
                        && !other.from().isAfter(until));
        if (taken) {
            throw Problem.conflict("deputy.taken");
        }
        table.insert(new Deputy(0, participant, authority.id(), deputy, from, until, State.AHEAD), clock.instant());
        audit.record(
                Verb.NAME_DEPUTY.name(),
                participant.value(),
                Audit.DONE,
                participant,
                deputy + " " + from + "/" + until);
        if (!from.isAfter(today)) {
            submissions.waiting(participant).forEach(id -> workflow.tellHappened(MESSAGE, id.value()));
        }
    }

    /** Ends a deputyship before its time. */
    @Transactional
    public void end(ParticipantCode participant, long id) {
        access.require(Verb.NAME_DEPUTY, participant);
        if (!table.end(participant, id, clock.instant())) {
            throw Problem.notFound("deputy", id);
        }
        audit.record(Verb.NAME_DEPUTY.name(), participant.value(), "ended", participant, "");
    }

    /** Everybody who was named, newest first, for the participant's sign-off authority. */
    public List<Deputy> of(ParticipantCode participant) {
        access.require(Verb.NAME_DEPUTY, participant);
        return table.of(participant, today(participant));
    }

    /** Who can be named: those of the participant who read its return. */
    public List<User> candidates(ParticipantCode participant) {
        access.require(Verb.NAME_DEPUTY, participant);
        return users.all().stream()
                .filter(user -> user.enabled() && user.isOf(participant) && user.hasAny(MAY_DEPUTISE))
                .filter(user -> !user.has(Role.SIGN_OFF_AUTHORITY))
                .toList();
    }

    /** The deputy of today, for the letter that asks for a signature. */
    @NoNationalData("a person, to the person's own participant")
    public Optional<User> today(SubmissionId id) {
        return now(id.participant()).map(deputy -> users.get(deputy.deputy())).filter(User::enabled);
    }

    /**
     * For whom a user signs now.
     *
     * @return empty where the user is no deputy of today
     */
    Optional<UserId> behalf(ParticipantCode participant, User user) {
        return now(participant)
                .filter(deputy -> deputy.deputy().equals(user.id()))
                .map(Deputy::authority);
    }

    private Optional<Deputy> now(ParticipantCode participant) {
        return table.of(participant, today(participant)).stream()
                .filter(deputy -> deputy.state() == State.NOW)
                .findFirst();
    }

    private LocalDate today(ParticipantCode participant) {
        return LocalDate.ofInstant(
                clock.instant(), participants.get(participant).zone());
    }
}
