package org.vrs.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.desk.LivePictures.Twin;
import org.vrs.desk.StuckSteps.Stuck;
import org.vrs.round.Round;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.SubmissionStage;

/**
 * A round with everyone in it, as the secretariat watches it.
 *
 * @param cutOff    when the collection was closed
 * @param counts    how many submissions are at each stage
 * @param lines     the participants that the filter leaves
 * @param all       how many take part
 * @param attention how many need attention
 * @param filter    {@code all}, {@code attention} or a stage
 * @param live      whether the numbers may still change by themselves
 */
record RoundBoard(
        Round round,
        Moment due,
        @Nullable Moment cutOff,
        Map<SubmissionStage, Integer> counts,
        List<Line> lines,
        int all,
        int attention,
        String filter,
        boolean live,
        List<Stuck> stuck,
        boolean mayRetry,
        List<Twin> pictures,
        @Nullable Confirm close) {

    /**
     * A participant in the round.
     *
     * @param days     whole days in the present stage
     * @param version  number of the latest upload, 0 before the first
     * @param answered percent of the core cells
     * @param href     where its return is read; null where the reader may not, or there is nothing yet
     */
    record Line(
            String code,
            String name,
            SubmissionStage stage,
            long days,
            Moment activity,
            int version,
            int answered,
            int errors,
            int warningsLeft,
            List<Tag> attention,
            @Nullable String href) {

        public Tag tag() {
            return Tag.ofStage(stage);
        }
    }

    public Tag stage() {
        return Tag.ofStage(round.stage());
    }

    /** How many submissions are at one stage. */
    record Sum(SubmissionStage stage, Tag tag, int count) {}

    /** Every stage in order, those without a submission too. */
    public List<Sum> sums() {
        return counts.entrySet().stream()
                .map(entry -> new Sum(entry.getKey(), Tag.ofStage(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** How many submissions are accepted. */
    public int accepted() {
        return counts.getOrDefault(SubmissionStage.ACCEPTED, 0);
    }
}
