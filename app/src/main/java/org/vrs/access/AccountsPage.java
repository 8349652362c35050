package org.vrs.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;

/** The accounts by participant; those that belong to none come first, under an empty name. */
record AccountsPage(List<Group> groups) {

    /** The accounts of one participant. */
    record Group(String participant, List<Line> accounts) {}

    /** One account. */
    record Line(String id, String name, String email, List<String> roleKeys, boolean open) {}

    static AccountsPage of(List<User> users, List<Participant> participants) {
        Map<ParticipantCode, String> names = new TreeMap<>();
        participants.forEach(participant -> names.put(participant.code(), participant.name()));
        Map<String, List<Line>> groups = new TreeMap<>();
        for (User user : users) {
            ParticipantCode code = user.participant();
            String name = code == null || user.isSecretariat() ? "" : names.getOrDefault(code, code.value());
            groups.computeIfAbsent(name, key -> new ArrayList<>()).add(line(user));
        }
        groups.values().forEach(lines -> lines.sort(Comparator.comparing(line -> !line.open())));
        return new AccountsPage(groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList());
    }

    static String key(Role role) {
        return "user.role." + role;
    }

    private static Line line(User user) {
        List<String> roles =
                user.roles().stream().sorted().map(AccountsPage::key).toList();
        return new Line(user.id().value(), user.name(), user.email(), roles, user.enabled());
    }
}
