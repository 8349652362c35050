package org.vrs.participant;

import java.time.ZoneId;
import java.util.Locale;

/**
 * One that may report: a State, a territory or an organisation. What it is called, and where its days end, is data that
 * the migrations carry, because both have changed before.
 *
 * @param iso2 ISO 3166-1 alpha-2; empty for an organisation
 * @param m49 three digits of the United Nations' M49 list; empty for an organisation
 * @param name as the United Nations print it
 * @param subRegion as in the M49 list
 * @param zone where a due date ends at midnight: the seat of government
 * @param language in which its workbook is issued, where the questionnaire is complete in it
 */
public record Participant(
        ParticipantCode code,
        String iso2,
        String m49,
        String name,
        Kind kind,
        Status status,
        String subRegion,
        ZoneId zone,
        Locale language) {

    /** What a participant is. Nothing is inherited between a territory and its State. */
    public enum Kind {
        STATE,
        TERRITORY,
        ORGANISATION
    }

    /** How a participant stands to the process whose rounds these are. */
    public enum Status {
        MEMBER,
        OBSERVER,
        OTHER
    }
}
