package org.vrs.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.NewUser;
import org.vrs.user.Role;

/** A nomination as it is typed in. */
record AccountForm(
        @NotBlank(message = "{user.form.name.missing}") @Size(max = 200, message = "{user.form.too-long}")
        String name,

        @NotBlank(message = "{user.form.email.missing}")
        @Email(message = "{user.form.email.wrong}")
        @Size(max = 254, message = "{user.form.too-long}")
        String email,

        @Nullable String participant,
        @NotEmpty(message = "{user.form.roles.missing}") Set<Role> roles,

        @NotBlank(message = "{user.form.reason.missing}") @Size(max = 500, message = "{user.form.too-long}")
        String reason) {

    AccountForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        reason = reason == null ? "" : reason;
    }

    static AccountForm empty() {
        return new AccountForm("", "", null, Set.of(), "");
    }

    NewUser nomination() {
        ParticipantCode code =
                participant == null || participant.isBlank() ? null : ParticipantCode.valueOf(participant);
        return new NewUser(email, name, code, roles, reason);
    }
}
