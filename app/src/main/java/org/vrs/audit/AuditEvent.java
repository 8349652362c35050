package org.vrs.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.User;

/**
 * One row of the trail.
 *
 * @param number in the order of writing; 0 before it is written
 * @param actor a user id, or {@code system} where the program acts by itself
 * @param roles the actor's roles at that moment, in alphabetical order
 * @param participant whom it concerns, if anybody
 */
public record AuditEvent(
        long number,
        Instant at,
        String actor,
        String roles,
        @Nullable ParticipantCode participant,
        String action,
        String object,
        String outcome,
        String reason) {

    static AuditEvent of(Instant at, Optional<User> actor, Audit.What what) {
        ParticipantCode participant = what.participant();
        return new AuditEvent(
                0,
                at,
                actor.map(user -> user.id().value()).orElse("system"),
                actor.map(AuditEvent::roles).orElse(""),
                participant != null ? participant : actor.map(User::participant).orElse(null),
                what.action(),
                what.object(),
                what.outcome(),
                what.reason());
    }

    private static String roles(User user) {
        return user.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
