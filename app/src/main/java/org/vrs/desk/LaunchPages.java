package org.vrs.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;

/** What the launch wizard's pages show: choices with sensible answers filled in, and what would be sent to whom. */
@Component
class LaunchPages {

    private static final int WEEKS_TO_FILL = 12;
    private static final int WEEKS_LATE = 6;

    private final Participants participants;
    private final Questionnaires questionnaires;
    private final Rounds rounds;
    private final Users users;
    private final Clock clock;

    LaunchPages(Participants participants, Questionnaires questionnaires, Rounds rounds, Users users, Clock clock) {
        this.participants = participants;
        this.questionnaires = questionnaires;
        this.rounds = rounds;
        this.users = users;
        this.clock = clock;
    }

    /** A round about last calendar year with all members, due in twelve weeks. */
    LaunchForm suggested() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int year = today.getYear() - 1;
        LocalDate due = today.plusWeeks(WEEKS_TO_FILL);
        List<Round> known = rounds.all();
        return new LaunchForm(
                Questionnaires.CURRENT.toString(),
                "",
                LocalDate.of(year, 1, 1).toString(),
                LocalDate.of(year, 12, 31).toString(),
                due.toString(),
                due.plusWeeks(WEEKS_LATE).toString(),
                questionnaires.get(Questionnaires.CURRENT).chapters().stream()
                        .map(Section::id)
                        .toList(),
                known.isEmpty() ? "" : known.get(0).id().value(),
                participants.members().stream()
                        .map(member -> member.code().value())
                        .toList());
    }

    /** Everybody who may be invited, by sub-region. */
    Map<String, List<Participant>> bySubRegion() {
        return participants.all().stream()
                .collect(Collectors.groupingBy(Participant::subRegion, TreeMap::new, Collectors.toList()));
    }

    /** The questionnaires to choose from, with the words for each. */
    List<String> questionnaires() {
        return questionnaires.available().stream().map(Object::toString).toList();
    }

    /** A section that a round may ask. */
    record Choice(String id, String title, int questions, boolean core, boolean chosen) {}

    /** The sections of the questionnaire that is chosen, each with whether it is asked. */
    List<Choice> sections(LaunchForm form, Locale locale) {
        Texts texts = questionnaires.get(chosen(form)).texts(locale);
        return chapters(form).stream()
                .map(section -> new Choice(
                        section.id(),
                        texts.section(section),
                        section.questions().size(),
                        section.isCore(),
                        section.isCore() || form.chose(section.id())))
                .toList();
    }

    List<Section> chapters(LaunchForm form) {
        return questionnaires.get(chosen(form)).chapters();
    }

    private static QuestionnaireId chosen(LaunchForm form) {
        return form.questionnaire() == null ? Questionnaires.CURRENT : QuestionnaireId.valueOf(form.questionnaire());
    }

    List<Round> previous() {
        return rounds.all();
    }

    /**
     * What a launch would do.
     *
     * @param mails   how many people would be written to
     * @param without participants for which no focal point has an open account
     * @param sample  the participant whose invitation and workbook are shown
     */
    record Preview(
            RoundPlan plan, int mails, List<Participant> invited, List<Participant> without, Participant sample) {}

    /**
     * Counts what a plan would send.
     *
     * @param wanted code of the participant to show; the first with a focal point where it is null or not invited
     */
    Preview preview(RoundPlan plan, @Nullable String wanted) {
        Map<ParticipantCode, Long> receivers = receivers();
        List<Participant> invited = participants.all().stream()
                .filter(participant -> plan.participants().contains(participant.code()))
                .toList();
        List<Participant> without = invited.stream()
                .filter(participant -> !receivers.containsKey(participant.code()))
                .toList();
        long mails = plan.participants().stream()
                .mapToLong(code -> receivers.getOrDefault(code, 0L))
                .sum();
        Participant sample = invited.stream()
                .filter(participant -> participant.code().value().equals(wanted))
                .findFirst()
                .or(() -> invited.stream()
                        .filter(participant -> !without.contains(participant))
                        .findFirst())
                .orElse(invited.get(0));
        return new Preview(plan, Math.toIntExact(mails), invited, without, sample);
    }

    /** How many people of each participant receive the invitation: focal point and alternate. */
    private Map<ParticipantCode, Long> receivers() {
        Set<Role> written = Set.of(Role.FOCAL_POINT, Role.ALTERNATE);
        return users.all().stream()
                .filter(User::enabled)
                .filter(user -> user.hasAny(written) && user.participant() != null)
                .collect(Collectors.groupingBy(LaunchPages::participant, Collectors.counting()));
    }

    private static ParticipantCode participant(User user) {
        ParticipantCode code = user.participant();
        if (code == null) {
            throw new IllegalStateException("Filtered before");
        }
        return code;
    }
}
