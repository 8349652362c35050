package org.vrs.user;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;

/**
 * The people who use the program. Nothing here asks for permission, because the package that knows permissions builds on
 * this one: screens open and end accounts through {@code org.vrs.access.Accounts}.
 */
@Component
public class Users {

    private final UserTable table;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Users(UserTable table, PasswordEncoder passwords, Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Who acts now. Read from the database every time, so that an ended nomination counts from the next request on; empty
     * for nobody signed in, for an ended account, and where the program itself acts.
     */
    public Optional<User> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return idOf(authentication.getName()).flatMap(table::find).filter(User::enabled);
    }

    /** The user with this id, also when the account has ended. */
    public User get(UserId id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("user", id));
    }

    /** Whose account is open under this address, in whatever case it is written. */
    public Optional<User> byEmail(String email) {
        return table.byEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Whom a participant has nominated for a role, as long as it lasts. */
    public List<User> of(ParticipantCode participant, Role role) {
        return with(role).stream().filter(user -> user.isOf(participant)).toList();
    }

    /** Who holds a role now. */
    public List<User> with(Role role) {
        return all().stream().filter(user -> user.enabled() && user.has(role)).toList();
    }

    /** Everybody, ended accounts too: by participant, then by name. */
    public List<User> all() {
        return table.all();
    }

    /** Opens an account; an address that has an open account already is a conflict. */
    @Transactional
    public User open(NewUser user, String password) {
        return insert(user, encoded(password));
    }

    /** Opens an account with which nobody signs in until it gets a password. */
    @Transactional
    public User open(NewUser user) {
        return insert(user, "");
    }

    private User insert(NewUser user, String hash) {
        try {
            UserId id = table.insert(user, hash, actor(), clock.instant());
            return get(id);
        } catch (DuplicateKeyException taken) {
            throw Problem.conflict("user.email-taken");
        }
    }

    /** Ends a nomination: from now on nobody signs in with it, and a running session can do nothing more. */
    @Transactional
    public void end(UserId id, String reason) {
        if (!table.end(id, actor(), reason, clock.instant())) {
            throw Problem.conflict("user.ended-already");
        }
    }

    /** Replaces the password of an open account; the caller has made sure that it is the person's own wish. */
    @Transactional
    public void setPassword(UserId id, String password) {
        table.setPassword(id, encoded(password));
    }

    /** Is this the person's password? */
    public boolean knows(UserId id, String password) {
        return table.passwordOf(id)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    /** Does some work as somebody, and gives back the caller's own identity afterwards. For rehearsals and demo data. */
    public <T> T actingAs(UserId id, Supplier<T> work) {
        User user = get(id);
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext acting = SecurityContextHolder.createEmptyContext();
            acting.setAuthentication(SignIn.authentication(user));
            SecurityContextHolder.setContext(acting);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private String actor() {
        return current().map(user -> user.id().value()).orElse("system");
    }

    private String encoded(String password) {
        @Nullable String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder made nothing of a password");
        }
        return hash;
    }

    private static Optional<UserId> idOf(String name) {
        try {
            return Optional.of(UserId.valueOf(name));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
