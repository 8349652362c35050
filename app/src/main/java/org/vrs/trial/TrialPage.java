package org.vrs.trial;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.Participants;
import org.vrs.screen.Progress;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;

/**
 * A trial as it is shown.
 *
 * @param state    in a word
 * @param progress how far it is; null once it has ended
 * @param all      the sum of all rounds; null where no return was looked at
 * @param lines    the first of those who are caught; null where the reader may not know them
 * @param inAll    number of them
 */
record TrialPage(
        Trial trial,
        Tag state,
        @Nullable Progress progress,
        @Nullable RoundSum all,
        @Nullable List<Line> lines,
        int inAll) {

    static final int SHOWN = 200;

    private static final Map<Caught.Kind, Tone> TONES =
            Map.of(Caught.Kind.NEW, Tone.WAITING, Caught.Kind.STILL, Tone.ACTIVE, Caught.Kind.GONE, Tone.QUIET);

    /** One cell that is caught, with its participant in words. */
    record Line(Caught caught, String participant, Tag kind) {}

    static TrialPage of(Trial trial, int tries, Participants participants) {
        @Nullable List<Caught> caught = trial.lines();
        boolean runs = trial.state() == Trial.State.RUNNING;
        return new TrialPage(
                trial,
                Tag.of("trial.state." + trial.state(), tone(trial.state())),
                runs ? progress(trial, tries) : null,
                trial.all(),
                caught == null
                        ? null
                        : caught.stream()
                                .limit(SHOWN)
                                .map(one -> line(one, participants))
                                .toList(),
                caught == null ? 0 : caught.size());
    }

    private static Line line(Caught caught, Participants participants) {
        return new Line(
                caught,
                participants.get(caught.past().id().participant()).name(),
                Tag.of("trial.kind." + caught.kind(), TONES.getOrDefault(caught.kind(), Tone.QUIET)));
    }

    private static Progress progress(Trial trial, int tries) {
        return new Progress(
                Text.of("trial.running"),
                trial.done(),
                Math.max(trial.total(), trial.done() + 1),
                "/rules/trials/" + trial.id() + "/outcome",
                tries);
    }

    private static Tone tone(Trial.State state) {
        return switch (state) {
            case RUNNING -> Tone.ACTIVE;
            case DONE -> Tone.DONE;
            case STOPPED -> Tone.QUIET;
            case FAILED -> Tone.TROUBLE;
        };
    }
}
