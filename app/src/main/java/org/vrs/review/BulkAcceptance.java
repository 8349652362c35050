package org.vrs.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.finding.StoredFinding;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Severity;
import org.vrs.review.ReviewDecision.Kind;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;

/** Accepts many recommended returns, each decided on its own: one that cannot be accepted holds no other up. */
@Service
public class BulkAcceptance {

    private final Reviews reviews;
    private final ReviewTable table;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Rounds rounds;
    private final Access access;

    BulkAcceptance(
            Reviews reviews,
            ReviewTable table,
            Submissions submissions,
            Uploads uploads,
            Rounds rounds,
            Access access) {
        this.reviews = reviews;
        this.table = table;
        this.submissions = submissions;
        this.uploads = uploads;
        this.rounds = rounds;
        this.access = access;
    }

    /** Which of the recommended returns are offered. */
    public enum Filter {
        /** Those without warnings and without reservation. */
        CLEAN,
        /** All that are recommended for acceptance. */
        RECOMMENDED
    }

    /**
     * One return that can be accepted.
     *
     * @param warnings explained warnings of the version
     * @param points   how many points stay open
     */
    public record Candidate(SubmissionId id, int version, int warnings, int points) {

        boolean clean() {
            return warnings == 0 && points == 0;
        }
    }

    /**
     * What became of one return.
     *
     * @param problem why it was not accepted; null where it was
     */
    public record Result(
            SubmissionId id,
            @org.jspecify.annotations.Nullable Problem problem) {}

    /** What the approver could accept now, the longest waiting round first. */
    public List<Candidate> candidates(Filter filter) {
        access.require(Verb.SEE_ROUND_BOARD);
        List<Candidate> candidates = new ArrayList<>();
        for (Round round : rounds.all()) {
            for (Submission submission : submissions.of(round.id())) {
                Integer version = submission.submittedVersion();
                if (submission.stage() == SubmissionStage.AWAITING_APPROVAL
                        && version != null
                        && access.may(Verb.APPROVE_ACCEPTANCE, submission.participant())) {
                    candidate(submission.id(), version, filter, candidates);
                }
            }
        }
        return candidates;
    }

    private void candidate(SubmissionId id, int version, Filter filter, List<Candidate> candidates) {
        ReviewDecision last = table.of(id).get(0);
        if (last.kind() != Kind.RECOMMENDED) {
            return;
        }
        int warnings = Math.toIntExact(uploads.findings(id, version).stream()
                .map(StoredFinding::finding)
                .filter(finding -> finding.severity() != Severity.NOTE)
                .count());
        Candidate candidate = new Candidate(id, version, warnings, last.points().size());
        if (filter == Filter.RECOMMENDED || candidate.clean()) {
            candidates.add(candidate);
        }
    }

    /**
     * Accepts these, one after the other.
     *
     * @param chosen the version that was seen of each
     * @param reason kept with each decision; may be empty
     */
    public List<Result> accept(Map<SubmissionId, Integer> chosen, String reason) {
        access.require(Verb.SEE_ROUND_BOARD);
        List<Result> results = new ArrayList<>();
        chosen.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .forEach(one -> results.add(accept(one.getKey(), one.getValue(), reason)));
        return results;
    }

    private Result accept(SubmissionId id, int version, String reason) {
        try {
            reviews.approve(id, version, reason);
            return new Result(id, null);
        } catch (Problem problem) {
            return new Result(id, problem);
        }
    }
}
