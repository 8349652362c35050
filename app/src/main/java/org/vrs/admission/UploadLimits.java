package org.vrs.admission;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much of the program's time and room uploads may take.
 *
 * @param perDay   files that a participant may send within 24 hours
 * @param perRound what may be kept of a participant's files in one round
 * @param readings files that are read at the same time; 0 stands for one for each processor
 * @param patience how long a file waits for its turn
 * @param time     how long the reading of one file may take
 */
@Component
record UploadLimits(int perDay, DataSize perRound, int readings, Duration patience, Duration time) {

    UploadLimits(
            @Value("${vrs.uploads.per-day}") int perDay,
            @Value("${vrs.uploads.per-round}") DataSize perRound,
            @Value("${vrs.uploads.readings}") int readings,
            @Value("${vrs.uploads.patience}") Duration patience,
            @Value("${vrs.uploads.time}") Duration time) {
        this.perDay = perDay;
        this.perRound = perRound;
        this.readings = readings > 0 ? readings : Runtime.getRuntime().availableProcessors();
        this.patience = patience;
        this.time = time;
    }
}
