package org.vrs.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.screen.Frame;
import org.vrs.screen.NavItem;
import org.vrs.screen.Viewer;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Tells the layout who is looking and where that person has something to do or to read. */
@Component
class DeskFrame implements Frame {

    /** Those whom the rule of mutual sharing may let read others' returns; to all others the entry promises too much. */
    private static final Set<Role> READERS = Set.of(
            Role.ROUND_MANAGER,
            Role.REVIEWER,
            Role.APPROVER,
            Role.FOCAL_POINT,
            Role.ALTERNATE,
            Role.SIGN_OFF_AUTHORITY,
            Role.COUNTRY_READER);

    private final Users users;
    private final Participants participants;
    private final Access access;

    DeskFrame(Users users, Participants participants, Access access) {
        this.users = users;
        this.participants = participants;
        this.access = access;
    }

    @Override
    public Viewer viewer(String username) {
        User user = users.get(UserId.valueOf(username));
        ParticipantCode code = user.isSecretariat() ? null : user.participant();
        return new Viewer(
                user.name(),
                code == null ? null : participants.get(code).name(),
                user.roles().stream().sorted().map(DeskFrame::key).toList());
    }

    private static String key(Role role) {
        return "user.role." + role.name();
    }

    @Override
    public List<NavItem> navigation(String username) {
        List<NavItem> items = new ArrayList<>();
        items.add(NavItem.of("desk.nav.work", "/work"));
        add(items, Verb.SEE_ROUND_BOARD, "desk.nav.rounds", "/rounds");
        add(items, Verb.SEE_ROUND_BOARD, "desk.nav.reviews", "/reviews");
        if (users.get(UserId.valueOf(username)).hasAny(READERS)) {
            items.add(NavItem.of("desk.nav.shared", "/shared"));
        }
        items.add(NavItem.of("desk.nav.reports", "/reports"));
        add(items, Verb.SEE_OUTBOX, "desk.nav.outbox", "/outbox");
        add(items, Verb.SEE_TRANSLATIONS, "desk.nav.translations", "/translations");
        add(items, Verb.TRY_RULES, "desk.nav.rules", "/rules");
        add(items, Verb.MANAGE_USERS, "desk.nav.users", "/users");
        add(items, Verb.SEE_AUDIT, "desk.nav.audit", "/audit");
        return items;
    }

    private void add(List<NavItem> items, Verb verb, String key, String href) {
        if (access.may(verb)) {
            items.add(NavItem.of(key, href));
        }
    }
}
