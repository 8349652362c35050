package org.vrs.export;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Flag;

/**
 * The one code of SDMX CL_OBS_STATUS for a figure (domain.md 2.2). Of several flags the break in series comes first, as
 * SDMX recommends; "revised" has no code of its own and counts as a normal value. The flags themselves stand beside it.
 */
final class ObservationStatus {

    private static final String NORMAL = "A";
    private static final List<Flag> PRECEDENCE = List.of(Flag.B, Flag.D, Flag.U, Flag.E, Flag.P);

    private ObservationStatus() {}

    /** @param flags the row's flags with commas, or null */
    static String of(Answer figure, @Nullable String flags) {
        if (figure instanceof Answer.Missing missing) {
            return missing.marker().sdmxObservationStatus();
        }
        List<String> set = flags == null ? List.of() : Arrays.asList(flags.split(",", -1));
        return PRECEDENCE.stream()
                .map(Flag::name)
                .filter(set::contains)
                .findFirst()
                .orElse(NORMAL);
    }
}
