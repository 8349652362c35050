package org.vrs.finding;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.explanation.Explanations;
import org.vrs.explanation.Found;
import org.vrs.problem.Problem;
import org.vrs.submission.SubmissionId;
import org.vrs.user.User;
import org.vrs.version.VersionTable;

/** Writes the participant's words beside the findings of a version, and into the series that the next round reads. */
@Component
public class ExplanationWriter {

    private static final int LONGEST = 2_000;

    private final FindingTable findings;
    private final VersionTable versions;
    private final ReturnChecks checks;
    private final Explanations series;
    private final Clock clock;

    ExplanationWriter(
            FindingTable findings, VersionTable versions, ReturnChecks checks, Explanations series, Clock clock) {
        this.findings = findings;
        this.versions = versions;
        this.checks = checks;
        this.series = series;
        this.clock = clock;
    }

    /**
     * Writes all words or none.
     *
     * @param words by the finding's number in the version; empty ones take an explanation back
     */
    public void write(SubmissionId id, int version, Map<Integer, String> words, User user) {
        List<StoredFinding> found = findings.of(id, version);
        Map<Integer, @Nullable String> said = new HashMap<>();
        words.forEach((position, text) -> {
            if (text.length() > LONGEST) {
                throw Problem.invalid("explanation.too-long", LONGEST);
            }
            @Nullable String kept = text.isBlank() ? null : text.strip();
            var explanation = new FindingTable.Explanation(kept, user.id().value(), clock.instant());
            if (findings.explain(id, version, position, explanation) == 0) {
                throw Problem.notFound("finding", position);
            }
            said.put(index(found, position), kept);
        });
        series.remember(
                new Found(
                        id.round(),
                        id.participant(),
                        checks.questionnaire(id),
                        versions.answers(id, version),
                        found.stream().map(StoredFinding::finding).toList()),
                said);
    }

    private static int index(List<StoredFinding> found, int position) {
        for (int index = 0; index < found.size(); index++) {
            if (found.get(index).position() == position) {
                return index;
            }
        }
        throw Problem.notFound("finding", position);
    }
}
