package org.vrs.access;

/** Why somebody sees a national return, or does not: the answer of {@link MutualSharing}. The names go into the trail. */
public enum Sight {
    /** The secretariat reads every return; each reading leaves a row in the trail. */
    SECRETARIAT(true),
    OWN(true),
    /** Contributed, therefore sees. */
    EARNED(true),
    ACCOUNT_ENDED(false),
    /** The account belongs to no participant. */
    NO_PARTICIPANT(false),
    /** Not a role that reads this. */
    ROLE(false),
    /** The reader's own return of the round is not accepted. */
    NOT_CONTRIBUTED(false),
    SUSPENDED(false),
    WITHDRAWN(false),
    /** The reader's own return has too few figures. */
    DATA_RATE(false),
    /** The other return is not accepted, or not any more. */
    NOT_ACCEPTED(false),
    /** The other participant does not share the section with all. */
    OWNER_RESTRICTS(false),
    /** The reader's own participant does not share the section with all, and so does not see it of others. */
    OWN_RESTRICTS(false);

    private final boolean allowed;

    Sight(boolean allowed) {
        this.allowed = allowed;
    }

    public boolean allowed() {
        return allowed;
    }
}
