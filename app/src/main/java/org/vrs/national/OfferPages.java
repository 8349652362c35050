package org.vrs.national;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vrs.finding.StoredFinding;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.submission.SubmissionId;
import org.vrs.upload.Offer;
import org.vrs.upload.Offers;

/** Collects what a sender is shown of an upload before it is taken. */
@Component
class OfferPages {

    /** The kind of the rules that the reader of files raises. */
    private static final String READER = "upload";

    /** The rule under which the reader names an answer that it did not carry over; its second detail is the place. */
    private static final String LEFT = "S10N";

    private final Offers offers;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Clock clock;

    OfferPages(Offers offers, Rounds rounds, Questionnaires questionnaires, Participants participants, Clock clock) {
        this.offers = offers;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.clock = clock;
    }

    OfferPage page(SubmissionId id, long number, Locale locale) {
        Offer offer = offers.get(id, number);
        Round round = rounds.get(id.round());
        Questionnaire questionnaire = questionnaires.of(round);
        Participant participant = participants.get(id.participant());
        ZoneId zone = participant.zone();
        FoundList words = new FoundList(questionnaire, locale, id, false);
        return new OfferPage(
                id,
                offer,
                round.title(),
                participant.name(),
                Moment.of(offer.at(), zone, clock),
                Moment.of(offer.at().plus(Offers.KEPT), zone, clock),
                offer.draft().submission().latestVersion() + 1,
                new Differences(questionnaire, locale).between(offer.draft().answers(), offer.answers()),
                left(offer.findings()),
                new Differences(questionnaire, locale).between(offer.answers(), offer.uploaded()),
                words.of(noted(questionnaire, offer.findings())),
                words.of(offer.findings()));
    }

    private static List<OfferPage.Left> left(List<StoredFinding> findings) {
        return findings.stream()
                .map(StoredFinding::finding)
                .filter(found -> found.rule().equals(LEFT) && found.details().size() > 1)
                .map(found -> new OfferPage.Left(found.details().get(1), found.found()))
                .toList();
    }

    private static List<StoredFinding> noted(Questionnaire questionnaire, List<StoredFinding> findings) {
        Set<String> reader = questionnaire.rules().stream()
                .filter(rule -> rule.kind().equals(READER))
                .map(Rule::id)
                .filter(rule -> !rule.equals(LEFT))
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(found -> reader.contains(found.finding().rule()))
                .toList();
    }
}
