package org.vrs.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.StartPassword;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Opens and ends accounts as an administrator does it by hand, with permission and trail. */
@Component
public class Accounts {

    /** A national return has one focal point and one authority that releases it. */
    private static final Set<Role> HELD_BY_ONE = Set.of(Role.FOCAL_POINT, Role.SIGN_OFF_AUTHORITY);

    private static final int SHORTEST_PASSWORD = 15;
    private static final int LONGEST_PASSWORD = 128;

    private final Access access;
    private final Users users;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    Accounts(Access access, Users users, Audit audit) {
        this.access = access;
        this.users = users;
        this.audit = audit;
    }

    /** A new account and its start password, which nobody can read again later. */
    public record Opened(User user, String password) {}

    /** Every account, ended ones too. */
    public List<User> all() {
        access.require(Verb.MANAGE_USERS);
        return users.all();
    }

    /** Opens an account with a random password: nobody chooses a password for somebody else. */
    @Transactional
    public Opened open(NewUser nomination) {
        access.require(Verb.MANAGE_USERS);
        requireFree(nomination);
        String password = StartPassword.next(random);
        User user = users.open(nomination, password);
        audit.record("OPEN_ACCOUNT", user.id().value(), Audit.DONE, user.participant(), nomination.reason());
        return new Opened(user, password);
    }

    /** Ends an account; an administrator cannot end the own one, so that there is always one left. */
    @Transactional
    public void end(UserId id, String reason) {
        User administrator = access.require(Verb.MANAGE_USERS);
        if (administrator.id().equals(id)) {
            throw Problem.conflict("user.ends-self");
        }
        User user = users.get(id);
        users.end(id, reason);
        audit.record("END_ACCOUNT", id.value(), Audit.DONE, user.participant(), reason);
    }

    /** Replaces the own password, for whoever knows it. Its length is all that is asked of a new one. */
    @Transactional
    @NoNationalData("everybody changes the own password, which only the person knows")
    public void changePassword(String now, String next) {
        User user = users.current().orElseThrow(Problem::forbidden);
        if (!users.knows(user.id(), now)) {
            audit.refuse("CHANGE_PASSWORD", user.id().value(), user.participant(), "");
            throw Problem.invalid("user.password-wrong");
        }
        if (next.length() < SHORTEST_PASSWORD || next.length() > LONGEST_PASSWORD || next.equals(now)) {
            throw Problem.invalid("user.password-length", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        users.setPassword(user.id(), next);
        audit.record("CHANGE_PASSWORD", user.id().value(), Audit.DONE);
    }

    private void requireFree(NewUser nomination) {
        ParticipantCode participant = nomination.participant();
        if (participant != null) {
            nomination.roles().stream()
                    .filter(HELD_BY_ONE::contains)
                    .filter(role -> !users.of(participant, role).isEmpty())
                    .findFirst()
                    .ifPresent(role -> {
                        throw Problem.conflict("user.role-held");
                    });
        }
    }
}
