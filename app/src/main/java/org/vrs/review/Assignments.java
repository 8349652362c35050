package org.vrs.review;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.submission.SubmissionId;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Who reviews what. Nobody is given the return of the own State, and a colleague may always step in. */
@Service
public class Assignments {

    private final AssignmentTable table;
    private final Users users;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Assignments(AssignmentTable table, Users users, Access access, Audit audit, Clock clock) {
        this.table = table;
        this.users = users;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a review to a reviewer; whoever had it before has it no longer.
     *
     * @throws Problem 409 where the person is no reviewer, or comes from the participant's State
     */
    @Transactional
    public void assign(SubmissionId id, UserId reviewer) {
        User by = access.require(Verb.ASSIGN_REVIEW, id.participant());
        User user = users.get(reviewer);
        if (!user.enabled() || !user.has(Role.REVIEWER)) {
            throw Problem.conflict("assign.no-reviewer");
        }
        if (user.isOf(id.participant())) {
            throw Problem.conflict("assign.own-state");
        }
        table.insert(id, reviewer, by.id(), clock.instant());
        audit.record(Verb.ASSIGN_REVIEW.name(), id.value() + " " + reviewer, Audit.DONE);
    }

    /** Whom a review was given to last, as long as that person is a reviewer. */
    public Optional<User> reviewer(SubmissionId id) {
        access.require(Verb.SEE_ROUND_BOARD);
        return table.latest(id).map(users::get).filter(user -> user.enabled() && user.has(Role.REVIEWER));
    }

    /** Everybody who can be given the review of a participant's return. */
    public List<User> eligible(ParticipantCode participant) {
        access.require(Verb.SEE_ROUND_BOARD);
        return users.with(Role.REVIEWER).stream()
                .filter(user -> !user.isOf(participant))
                .toList();
    }

    /**
     * How many of these reviews each reviewer has; one without any is in it too.
     *
     * @param waiting the submissions that are under review or in clarification
     */
    public Map<User, Integer> workload(List<SubmissionId> waiting) {
        access.require(Verb.SEE_ROUND_BOARD);
        Map<User, Integer> workload = new HashMap<>();
        users.with(Role.REVIEWER).forEach(user -> workload.put(user, 0));
        waiting.forEach(id -> table.latest(id)
                .map(users::get)
                .ifPresent(user -> workload.computeIfPresent(user, (one, count) -> count + 1)));
        return workload;
    }
}
