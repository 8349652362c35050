package org.vrs.access;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.audit.Audit;
import org.vrs.audit.AuditEvent;

/** Lets auditors read the trail; the package that writes it cannot ask for permission, because permission is trailed. */
@Component
class Trail {

    static final int PAGE = 50;

    private final Access access;
    private final Audit audit;

    Trail(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    /** A page, newest first, from 1; an empty object means all. */
    List<AuditEvent> newest(String object, int page) {
        access.require(Verb.SEE_AUDIT);
        return audit.newest(object, page - 1, PAGE);
    }

    /** How many pages there are, at least 1. */
    int pages(String object) {
        access.require(Verb.SEE_AUDIT);
        return (int) Math.max(1, (audit.count(object) + PAGE - 1) / PAGE);
    }
}
