package org.vrs.user;

import java.security.SecureRandom;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Opens the account with which a new installation is set up, when there is none yet. Its password is random and is shown
 * once, in the log of that first start: there is no default password that could be forgotten in place.
 */
@Component
@ConditionalOnBooleanProperty(name = "vrs.first-account", matchIfMissing = true)
class FirstAccount implements ApplicationRunner {

    static final String EMAIL = "administrator@vrs.invalid";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final UserTable table;
    private final Users users;

    FirstAccount(UserTable table, Users users) {
        this.table = table;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (table.none()) {
            String password = StartPassword.next(new SecureRandom());
            users.open(
                    new NewUser(
                            EMAIL,
                            "Administrator",
                            null,
                            EnumSet.of(Role.ADMINISTRATOR, Role.ROUND_MANAGER),
                            "first start"),
                    password);
            LOG.info(
                    "First start: sign in as {} with the password {} and change it. It is not shown again.",
                    EMAIL,
                    password);
        }
    }
}
