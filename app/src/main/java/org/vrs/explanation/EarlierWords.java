package org.vrs.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.explanation.Changed.Move;
import org.vrs.round.RoundId;
import org.vrs.screen.FindingPlace.Earlier;
import org.vrs.screen.Text;
import org.vrs.validation.FindingWords;

/** Says on every screen in the same words how old an explanation is, and how its value has moved. */
public final class EarlierWords {

    private static final int MOVES_TOLD = 3;

    private EarlierWords() {}

    /** What was said earlier, as it stands beside a finding of a round, with the names of cells in the reader's language. */
    public static Earlier of(Explained explained, RoundId round, FindingWords words) {
        return new Earlier(explained.words(), age(explained, round), moved(explained), why(explained, words));
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

    /** Why the words do not count any more, besides the value that moved; empty where they do. */
    private static List<Text> why(Explained explained, FindingWords words) {
        List<Text> why = new ArrayList<>();
        if (explained.changed().rule()) {
            why.add(Text.of("web.earlier.why.rule"));
        }
        List<Move> moves = explained.moves();
        moves.stream().limit(MOVES_TOLD).map(move -> why(move, words)).forEach(why::add);
        if (moves.size() > MOVES_TOLD) {
            why.add(Text.of("web.earlier.why.more", moves.size() - MOVES_TOLD));
        }
        return why;
    }

    private static Text why(Move move, FindingWords words) {
        String place = words.place(move.cell());
        if (!move.isShown()) {
            return Text.of("web.earlier.why.text", place);
        }
        return Text.of(
                move.last() ? "web.earlier.why.last" : "web.earlier.why.value",
                place,
                shown(move.then()),
                shown(move.now()));
    }

    private static Object value(Seen seen) {
        return shown(seen.found());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
