package org.vrs.notification;

import org.vrs.user.Role;
import org.vrs.user.User;

/**
 * Who gets a letter, and why.
 *
 * @param standIn whether the letter was meant for somebody whom the participant has not named, and goes to the secretariat
 */
record Addressee(User user, Role role, boolean standIn) {}
