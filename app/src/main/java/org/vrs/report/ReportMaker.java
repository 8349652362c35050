package org.vrs.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vrs.access.Sharing;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.version.Acceptance;

/** Collects what a regional report is made from, and has it counted, suppressed and printed. */
@Component
class ReportMaker {

    private final Acceptance acceptance;
    private final Rounds rounds;
    private final Participants participants;
    private final Questionnaires questionnaires;
    private final ReportRenderer renderer;
    private final MessageSource messages;
    private final Clock clock;

    ReportMaker(
            Acceptance acceptance,
            Rounds rounds,
            Participants participants,
            Questionnaires questionnaires,
            ReportRenderer renderer,
            MessageSource messages,
            Clock clock) {
        this.acceptance = acceptance;
        this.rounds = rounds;
        this.participants = participants;
        this.questionnaires = questionnaires;
        this.renderer = renderer;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A PDF, and what it was made from.
     *
     * @param accepted    number of accepted submissions behind it
     * @param fingerprint of all that the report says, 64 hexadecimal digits
     */
    record Made(byte[] pdf, int accepted, String fingerprint) {}

    Made make(Round round, int revision) {
        Instant cutOff = round.closedAt() == null ? clock.instant() : round.closedAt();
        SortedMap<ParticipantCode, Answers> accepted = acceptance.forReport(round.id(), cutOff);
        SortedMap<ParticipantCode, Answers> before = before(round);
        Questionnaire questionnaire = questionnaires.of(round);
        List<Reporter> reporters = rounds.participants(round.id()).stream()
                .map(participants::get)
                .map(participant -> reporter(participant, questionnaire, accepted, before))
                .toList();
        RegionalReport report = new RegionalFigures(questionnaire).report(edition(round, revision, cutOff), reporters);
        return new Made(renderer.pdf(report), accepted.size(), report.fingerprint());
    }

    private SortedMap<ParticipantCode, Answers> before(Round round) {
        if (round.previous() == null) {
            return new TreeMap<>();
        }
        Round previous = rounds.get(round.previous());
        return acceptance.forReport(previous.id(), previous.closedAt() == null ? clock.instant() : previous.closedAt());
    }

    private static Reporter reporter(
            Participant participant,
            Questionnaire questionnaire,
            Map<ParticipantCode, Answers> accepted,
            Map<ParticipantCode, Answers> before) {
        return new Reporter(
                participant.code(),
                participant.name(),
                participant.subRegion(),
                accepted(questionnaire, accepted.get(participant.code())),
                accepted(questionnaire, before.get(participant.code())));
    }

    private static @Nullable AcceptedReturn accepted(Questionnaire questionnaire, @Nullable Answers answers) {
        if (answers == null) {
            return null;
        }
        Set<String> withheld = Acceptance.sharing(questionnaire, answers).entrySet().stream()
                .filter(sharing -> sharing.getValue() == Sharing.SEC)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new AcceptedReturn(answers, withheld, "Y".equals(answers.text("X9.NAMED")));
    }

    private Edition edition(Round round, int revision, Instant cutOff) {
        return new Edition(
                text("report.title"),
                round.id().value(),
                text(
                        "report.period",
                        round.periodStart().toString(),
                        round.periodEnd().toString()),
                LocalDate.ofInstant(cutOff, ZoneOffset.UTC),
                text("report.owner"),
                text("report.classification"),
                round.demonstration(),
                "RR-" + round.id() + "-r" + revision,
                Locale.ENGLISH);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
