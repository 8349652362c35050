package org.vrs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {

    private final DoorTest.TestClock clock = new DoorTest.TestClock();
    private final SignInDelays delays = new SignInDelays(clock);

    @Test
    void waiting_doubles_from_one_second_up_to_thirty_two_and_no_further() {
        fail(2);
        assertThat(wait("10.0.0.7")).isEqualTo(Duration.ZERO);
        fail(1);
        assertThat(wait("10.0.0.7")).isEqualTo(Duration.ofSeconds(1));
        fail(3);
        assertThat(wait("10.0.0.7")).isEqualTo(Duration.ofSeconds(8));
        fail(50);
        assertThat(wait("10.0.0.7")).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void the_wait_ends_by_itself_and_is_forgotten_after_a_quiet_quarter_of_an_hour() {
        fail(10);
        clock.forward(Duration.ofSeconds(32));
        assertThat(wait("10.0.0.7")).isEqualTo(Duration.ZERO);
        clock.forward(Duration.ofMinutes(16));
        fail(1);
        assertThat(wait("10.0.0.7")).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_same_office_waits_together_and_another_network_does_not_wait() {
        fail(4);
        assertThat(wait("10.0.0.99")).isPositive();
        assertThat(wait("10.0.1.7")).isZero();
        delays.failed("ana", "2001:db8:1:2:aaaa::1");
        delays.failed("ana", "2001:db8:1:2:bbbb::1");
        delays.failed("ana", "2001:db8:1:2::1");
        assertThat(wait("2001:db8:1:2::9")).isPositive();
        assertThat(wait("2001:db8:1:3::9")).isZero();
    }

    @Test
    void the_way_a_name_is_written_does_not_matter_and_success_wipes_the_slate() {
        fail(4);
        assertThat(delays.wait(" ANA ", "10.0.0.7")).isPositive();
        delays.succeeded("Ana", "10.0.0.7");
        assertThat(wait("10.0.0.7")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            delays.failed("ana", "10.0.0.7");
        }
    }

    private Duration wait(String address) {
        return delays.wait("ana", address);
    }
}
