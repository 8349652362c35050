package org.vrs.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the participants may agree to set differently.
 *
 * @param leastDataRate percent of core cells with a figure; a return below opens nothing unless the approver waives it
 * @param reciprocity who restricts a section does not see that section of others
 * @param correctionGrace how long access lasts while an accepted return is open for correction
 */
@ConfigurationProperties("vrs.sharing")
record SharingRules(
        @DefaultValue("50") int leastDataRate,
        @DefaultValue("true") boolean reciprocity,
        @DefaultValue("30d") Duration correctionGrace) {

    static final SharingRules AGREED = new SharingRules(50, true, Duration.ofDays(30));
}
