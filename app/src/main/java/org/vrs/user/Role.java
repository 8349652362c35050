package org.vrs.user;

import java.util.EnumSet;
import java.util.Set;

/** What a person was appointed to do. An account's roles are of one side: the secretariat's or a participant's. */
public enum Role {
    ADMINISTRATOR(Side.SECRETARIAT),
    ROUND_MANAGER(Side.SECRETARIAT),
    REVIEWER(Side.SECRETARIAT),
    APPROVER(Side.SECRETARIAT),
    FOCAL_POINT(Side.PARTICIPANT),
    ALTERNATE(Side.PARTICIPANT),
    DATA_PROVIDER(Side.PARTICIPANT),
    SIGN_OFF_AUTHORITY(Side.PARTICIPANT),
    OBSERVER(Side.PARTICIPANT),
    COUNTRY_READER(Side.PARTICIPANT),
    SENIOR_OFFICIAL(Side.PARTICIPANT),
    STEERING_GROUP(Side.NEITHER),
    AUDITOR(Side.NEITHER);

    private enum Side {
        SECRETARIAT,
        PARTICIPANT,
        NEITHER
    }

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    public boolean isSecretariat() {
        return side == Side.SECRETARIAT;
    }

    /** Is this a role that a participant nominates people for? */
    public boolean isOfParticipant() {
        return side == Side.PARTICIPANT;
    }

    /** Those who prepare a national return; who prepares it does not release it. */
    static Set<Role> preparing() {
        return EnumSet.of(FOCAL_POINT, ALTERNATE, DATA_PROVIDER);
    }
}
