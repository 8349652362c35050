package org.vrs.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the participants may agree to set differently. The least data rate is not here: it stands in the decision table
 * {@code least-data-rate}, beside the triage that asks for it too.
 *
 * @param reciprocity who restricts a section does not see that section of others
 * @param correctionGrace how long access lasts while an accepted return is open for correction
 */
@ConfigurationProperties("vrs.sharing")
record SharingRules(
        @DefaultValue("true") boolean reciprocity,
        @DefaultValue("30d") Duration correctionGrace) {

    static final SharingRules AGREED = new SharingRules(true, Duration.ofDays(30));
}
