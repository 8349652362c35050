package org.vrs.reading;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.explanation.EarlierWords;
import org.vrs.explanation.Explained;
import org.vrs.explanation.Explanations;
import org.vrs.explanation.Found;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Severity;
import org.vrs.screen.Moment;
import org.vrs.submission.SubmissionId;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.validation.FindingWords;

/** Tells the reviewer how old an explanation is, who of the participant's side gave it, and what was said in earlier rounds. */
@Component
class Sayings {

    private final Explanations explanations;
    private final Users users;
    private final ReaderZone zone;
    private final Clock clock;

    Sayings(Explanations explanations, Users users, ReaderZone zone, Clock clock) {
        this.explanations = explanations;
        this.users = users;
        this.zone = zone;
        this.clock = clock;
    }

    /** By the finding's number: what was said last about each warning, here or in an earlier round. */
    Map<Integer, FoundLine.Said> of(SubmissionId id, FindingWords names, Answers answers, List<StoredFinding> found) {
        List<Optional<Explained>> last = explanations.of(new Found(
                id.round(),
                id.participant(),
                names.questionnaire(),
                answers,
                found.stream().map(StoredFinding::finding).toList()));
        Map<Integer, FoundLine.Said> said = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            StoredFinding stored = found.get(i);
            if (stored.finding().severity() == Severity.WARNING) {
                last.get(i).ifPresent(words -> said.put(stored.position(), said(words, id, names)));
            }
        }
        return said;
    }

    private FoundLine.Said said(Explained words, SubmissionId id, FindingWords names) {
        return new FoundLine.Said(
                EarlierWords.of(words, id.round(), names),
                users.get(UserId.valueOf(words.by())).name(),
                Moment.of(words.at(), zone.get(), clock));
    }
}
