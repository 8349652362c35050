package org.vrs.audit;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Keeps in the trail who signed in, and that somebody could not. What was typed then is not kept: it may be a password. */
@Component
class SignInTrail {

    private static final String SIGN_IN = "SIGN_IN";

    private final Audit audit;

    SignInTrail(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        audit.record(SIGN_IN, event.getAuthentication().getName(), Audit.DONE);
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        audit.refuse(SIGN_IN, "", null, event.getException().getClass().getSimpleName());
    }
}
