package org.vrs.explanation;

import org.jspecify.annotations.Nullable;
import org.vrs.round.RoundId;
import org.vrs.screen.FindingPlace.Earlier;
import org.vrs.screen.Text;

/** Says on every screen in the same words how old an explanation is, and how its value has moved. */
public final class EarlierWords {

    private EarlierWords() {}

    /** What was said earlier, as it stands beside a finding of a round. */
    public static Earlier of(Explained explained, RoundId round) {
        return new Earlier(explained.words(), age(explained, round), moved(explained));
    }

    /** In which round the words were said, and in which first. */
    public static Text age(Explained explained, RoundId round) {
        RoundId since = explained.since();
        if (explained.round().equals(round)) {
            return since.equals(round) ? Text.of("web.earlier.this-round") : Text.of("web.earlier.kept-since", since);
        }
        return since.equals(explained.round())
                ? Text.of("web.earlier.round", since)
                : Text.of("web.earlier.round-since", explained.round(), since);
    }

    /** Both values, where the words do not hold any more; null where they do. */
    public static @Nullable Text moved(Explained explained) {
        if (!explained.expired()) {
            return null;
        }
        Seen then = explained.then();
        Seen now = explained.now();
        if (!then.isShown() || !now.isShown()) {
            return Text.of("web.earlier.moved.text");
        }
        if (then.found().equals(now.found())) {
            return Text.of("web.earlier.moved.limit", then.found(), then.allowed(), now.found(), now.allowed());
        }
        return Text.of("web.earlier.moved", value(then), value(now));
    }

    private static Object value(Seen seen) {
        return seen.found().isEmpty() ? "–" : seen.found();
    }
}
