package org.vrs.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void all_arguments_are_understood() throws CommandLine.Unusable {
        CommandLine line = CommandLine.parse(
                List.of("--participants=45", "--seed=7", "--out=there", "--resume", "--spring.profiles.active=mysql"));
        assertThat(line.participants()).isEqualTo(45);
        assertThat(line.seed()).isEqualTo(7);
        assertThat(line.out()).isAbsolute().endsWithRaw(java.nio.file.Path.of("there"));
        assertThat(line.resume()).isTrue();
        assertThat(line.settings()).containsExactly("--spring.profiles.active=mysql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--participants=0",
                "--participants=46",
                "--participants=many",
                "--seed=x",
                "--out=",
                "--speed=2",
                "7"
            })
    void what_cannot_be_meant_is_refused_in_a_sentence(String argument) {
        assertThatExceptionOfType(CommandLine.Unusable.class)
                .isThrownBy(() -> CommandLine.parse(List.of("--out=there", argument)))
                .withMessageContaining(argument);
    }

    @Test
    void help_needs_nothing_else() throws CommandLine.Unusable {
        assertThat(CommandLine.parse(List.of("--help")).help()).isTrue();
    }
}
