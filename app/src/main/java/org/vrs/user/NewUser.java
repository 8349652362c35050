package org.vrs.user;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;

/**
 * A nomination for which an account shall be opened. Its roles must go together: of one side only, a participant's roles
 * only with a participant, and the person who releases a return is not one who prepares it.
 *
 * @param email compared and kept in lower case
 * @param reason by what the person was nominated: the reference of the letter, no names
 */
public record NewUser(
        String email, String name, @Nullable ParticipantCode participant, Set<Role> roles, String reason) {

    public NewUser {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw Problem.invalid("user.no-role");
        }
        boolean national = roles.stream().anyMatch(Role::isOfParticipant);
        if (national && participant == null) {
            throw Problem.invalid("user.no-participant");
        }
        if (national && roles.stream().anyMatch(role -> role.isSecretariat() || role == Role.AUDITOR)) {
            throw Problem.invalid("user.two-sides");
        }
        if (roles.contains(Role.SIGN_OFF_AUTHORITY) && !Collections.disjoint(roles, Role.preparing())) {
            throw Problem.invalid("user.signs-own-work");
        }
    }

    /** A nomination without a letter: the program's own accounts, and those of a rehearsal. */
    public NewUser(String email, String name, @Nullable ParticipantCode participant, Set<Role> roles) {
        this(email, name, participant, roles, "");
    }
}
