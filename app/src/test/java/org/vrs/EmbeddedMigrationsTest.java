package org.vrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.round.RoundId;
import org.vrs.round.RoundStage;
import org.vrs.round.Rounds;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;

@VrsTest
class EmbeddedMigrationsTest {

    @Autowired
    HikariDataSource pool;

    @Autowired
    Sample sample;

    @Autowired
    Rounds rounds;

    /** What the pool does by itself to every connection after half an hour. */
    @Test
    void a_round_is_launched_after_every_connection_of_the_start_was_retired() {
        pool.getHikariPoolMXBean().softEvictConnections();
        RoundId round = sample.launch();
        assertThat(rounds.get(round).stage()).isEqualTo(RoundStage.COLLECTING);
    }
}
