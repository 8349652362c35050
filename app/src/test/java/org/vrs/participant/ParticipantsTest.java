package org.vrs.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.participant.Participant.Kind;
import org.vrs.participant.Participant.Status;
import org.vrs.problem.Problem;
import org.vrs.testing.VrsTest;

@VrsTest
class ParticipantsTest {

    @Autowired
    Participants participants;

    @Test
    void there_are_45_members_and_five_other_participants() {
        assertThat(participants.members()).hasSize(45);
        assertThat(participants.all())
                .filteredOn(participant -> participant.status() == Status.OTHER)
                .extracting(participant -> participant.code().value())
                .containsExactlyInAnyOrder("FRA", "GBR", "MHL", "NFK", "PIDC");
    }

    @Test
    void three_members_are_territories() {
        Set<String> territories = participants.members().stream()
                .filter(participant -> participant.kind() == Kind.TERRITORY)
                .map(participant -> participant.code().value())
                .collect(Collectors.toSet());

        assertThat(territories).containsExactlyInAnyOrder("HKG", "MAC", "NCL");
    }

    @Test
    void both_codes_of_a_state_or_territory_belong_together() throws MissingResourceException {
        assertThat(participants.all())
                .filteredOn(participant -> participant.kind() != Kind.ORGANISATION)
                .allSatisfy(participant -> {
                    assertThat(new Locale.Builder()
                                    .setRegion(participant.iso2())
                                    .build()
                                    .getISO3Country())
                            .isEqualTo(participant.code().value());
                    assertThat(participant.m49()).matches("[0-9]{3}");
                });
        assertThat(participants.all().stream().filter(each -> each.kind() != Kind.ORGANISATION))
                .extracting(Participant::m49)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_participant_is_written_to_in_its_own_language() {
        assertThat(participants.get(ParticipantCode.valueOf("NCL")).language()).isEqualTo(Locale.FRENCH);
        assertThat(participants.get(ParticipantCode.valueOf("JOR")).language()).hasToString("ar");
        assertThat(participants.get(ParticipantCode.valueOf("KHM")).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void names_keep_their_letters() {
        assertThat(participants.get(ParticipantCode.valueOf("TUR")).name()).isEqualTo("Türkiye");
        assertThat(participants.get(ParticipantCode.valueOf("LAO")).name())
                .isEqualTo("Lao People's Democratic Republic");
    }

    @Test
    void a_code_that_is_nobodys_is_a_problem() {
        assertThatThrownBy(() -> participants.get(ParticipantCode.valueOf("XXX")))
                .isInstanceOf(Problem.class);
    }
}
