package org.vrs.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;

/**
 * A person with an account.
 *
 * @param participant the one that nominated the person; for a member of the secretariat the State that the person comes
 *     from, where it is known: nobody reviews the return of their own State
 * @param enabled false once the nomination has ended
 */
public record User(
        UserId id, String email, String name, @Nullable ParticipantCode participant, Set<Role> roles, boolean enabled) {

    public User {
        roles = Set.copyOf(roles);
    }

    public boolean isSecretariat() {
        return roles.stream().anyMatch(Role::isSecretariat);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Does the user hold at least one of these roles? */
    public boolean hasAny(Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }

    /** Is this the participant that the user belongs to? */
    public boolean isOf(ParticipantCode code) {
        return code.equals(participant);
    }
}
