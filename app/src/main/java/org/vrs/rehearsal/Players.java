package org.vrs.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;

/** The accounts of simulated people. They act only as themselves, through the verbs that their roles allow. */
@Component
class Players {

    /** Who stands behind each participant. */
    private static final List<Role> DELEGATION =
            List.of(Role.FOCAL_POINT, Role.SIGN_OFF_AUTHORITY, Role.COUNTRY_READER, Role.SENIOR_OFFICIAL);

    private final Users users;

    Players(Users users) {
        this.users = users;
    }

    /** The secretariat's people and those outside of both sides; two reviewers and approvers, as nobody judges alone. */
    private enum Staff {
        ADMINISTRATOR("administrator", Role.ADMINISTRATOR),
        ROUND_MANAGER("round.manager", Role.ROUND_MANAGER),
        REVIEWER("reviewer", Role.REVIEWER),
        SECOND_REVIEWER("reviewer.2", Role.REVIEWER),
        APPROVER("approver", Role.APPROVER),
        STEERING_GROUP("steering.group", Role.STEERING_GROUP),
        AUDITOR("auditor", Role.AUDITOR);

        private final String name;
        private final Role role;

        Staff(String name, Role role) {
            this.name = name;
            this.role = role;
        }
    }

    /** Opens the accounts that are missing, without passwords; again is no harm. */
    void ensure(List<ParticipantCode> participants) {
        for (Staff staff : Staff.values()) {
            var user = new NewUser(
                    staff.name + "@example.org", words(staff.name()) + " (simulated)", null, EnumSet.of(staff.role));
            ensure(user);
        }
        for (ParticipantCode participant : participants) {
            for (Role role : DELEGATION) {
                String name = words(role.name()) + " of " + participant + " (simulated)";
                ensure(new NewUser(address(participant, role), name, participant, EnumSet.of(role)));
            }
        }
    }

    private void ensure(NewUser user) {
        if (users.byEmail(user.email()).isEmpty()) {
            users.open(user);
        }
    }

    private static String words(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    static String address(ParticipantCode participant, Role role) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '.');
        return name + "@" + participant.value().toLowerCase(Locale.ROOT) + ".example";
    }

    /** Lets visitors sign in as the secretariat's people and as some delegations. */
    void setPassword(Collection<ParticipantCode> participants, String password) {
        List<String> addresses = new ArrayList<>(staffAddresses());
        participants.forEach(participant -> DELEGATION.forEach(role -> addresses.add(address(participant, role))));
        addresses.forEach(address -> users.setPassword(user(address).id(), password));
    }

    private User user(String address) {
        return users.byEmail(address).orElseThrow(() -> new IllegalStateException("No account " + address));
    }

    /** The addresses of the secretariat and of those outside of both sides. */
    static List<String> staffAddresses() {
        return Arrays.stream(Staff.values())
                .map(staff -> staff.name + "@example.org")
                .toList();
    }

    <T> T as(ParticipantCode participant, Role role, Supplier<T> deed) {
        return act(address(participant, role), deed);
    }

    <T> T asStaff(Role role, Supplier<T> deed) {
        return asStaff(role, 0, deed);
    }

    /** One of those of the secretariat who have the role, so that work is shared out. */
    <T> T asStaff(Role role, int turn, Supplier<T> deed) {
        List<Staff> able = Arrays.stream(Staff.values())
                .filter(staff -> staff.role == role)
                .toList();
        return act(able.get(Math.floorMod(turn, able.size())).name + "@example.org", deed);
    }

    private <T> T act(String address, Supplier<T> deed) {
        return users.actingAs(user(address).id(), deed);
    }

    /** Whether the database holds accounts of other people: then it is not one to rehearse on. */
    boolean hasStrangers() {
        Set<String> staff = Set.copyOf(staffAddresses());
        return users.all().stream()
                .map(User::email)
                .anyMatch(email -> !staff.contains(email) && !email.endsWith(".example"));
    }
}
