package org.vrs.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;

/** Finds whom a letter goes to. A person with two of the roles gets it once, for the first of them. */
@Component
class Addressees {

    private final Users users;

    Addressees(Users users) {
        this.users = users;
    }

    /**
     * A participant's people in these roles. Where it has named nobody the letter does not vanish: it goes to the round
     * managers, who pass it on.
     */
    List<Addressee> of(ParticipantCode participant, Role... roles) {
        List<Addressee> named = named(participant, roles);
        return named.isEmpty() ? standIns() : named;
    }

    /** A participant's people in these roles, if it has named any. */
    List<Addressee> named(ParticipantCode participant, Role... roles) {
        Map<String, Addressee> found = new LinkedHashMap<>();
        for (Role role : roles) {
            users.of(participant, role)
                    .forEach(user -> found.putIfAbsent(user.email(), new Addressee(user, role, false)));
        }
        return new ArrayList<>(found.values());
    }

    /** The people of the secretariat in these roles. */
    List<Addressee> secretariat(Role... roles) {
        Map<String, Addressee> found = new LinkedHashMap<>();
        for (Role role : roles) {
            users.with(role).forEach(user -> found.putIfAbsent(user.email(), new Addressee(user, role, false)));
        }
        return new ArrayList<>(found.values());
    }

    /** Those who may review the return of a participant: nobody reviews that of their own State. */
    List<Addressee> reviewersOf(ParticipantCode participant) {
        List<Addressee> reviewers = new ArrayList<>();
        for (User user : users.with(Role.REVIEWER)) {
            if (!user.isOf(participant)) {
                reviewers.add(new Addressee(user, Role.REVIEWER, false));
            }
        }
        return reviewers.isEmpty() ? standIns() : reviewers;
    }

    private List<Addressee> standIns() {
        return users.with(Role.ROUND_MANAGER).stream()
                .map(user -> new Addressee(user, Role.ROUND_MANAGER, true))
                .toList();
    }
}
