package org.vrs.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.trial.Trial.State;
import org.vrs.user.UserId;
import org.vrs.validation.CheckInput;
import org.vrs.version.PastReturns;
import org.vrs.version.PastReturns.Past;

/** Looks at one past return after the other; it can be asked meanwhile how far it is, and stopped. */
final class TrialRun implements Runnable {

    /** More lines than anybody reads, and few enough to hold in memory. */
    static final int MOST_LINES = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(TrialRun.class);

    private final Order order;
    private final PastReturns returns;
    private final Rounds rounds;
    private final Map<SortedSet<String>, Comparison> comparisons = new LinkedHashMap<>();
    private final Map<RoundId, RoundSum> sums = new LinkedHashMap<>();
    private final List<Caught> lines = new ArrayList<>();
    private State state = State.RUNNING;
    private int total;
    private int done;
    private int passedOver;
    private boolean more;

    /**
     * What is to be tried.
     *
     * @param by the person who asked, and as whom the returns are read
     */
    record Order(
            String id,
            UserId by,
            Instant at,
            Questionnaire form,
            String text,
            Rule tried,
            @Nullable Rule inForce) {}

    TrialRun(Order order, PastReturns returns, Rounds rounds) {
        this.order = order;
        this.returns = returns;
        this.rounds = rounds;
    }

    Order order() {
        return order;
    }

    @Override
    public void run() {
        try {
            List<Past> all = returns.all();
            begin(all.size());
            for (Past past : all) {
                if (!isRunning()) {
                    return;
                }
                look(past);
            }
            end(State.DONE);
        } catch (RuntimeException e) {
            LOG.error("Trial of rule {} failed", order.tried().id(), e);
            end(State.FAILED);
        }
    }

    private void look(Past past) {
        Optional<CheckInput> input = returns.input(past, order.form());
        if (input.isEmpty()) {
            passOver();
            return;
        }
        SortedSet<String> sections = rounds.get(past.id().round()).sections();
        Comparison comparison = comparisons.computeIfAbsent(sections, kept -> new Comparison(order, kept));
        keep(past, comparison.of(past, input.get()));
    }

    private synchronized void begin(int returnsInAll) {
        total = returnsInAll;
    }

    private synchronized void passOver() {
        passedOver++;
        done++;
    }

    private synchronized void keep(Past past, Comparison.Result result) {
        RoundId round = past.id().round();
        sums.merge(round, new RoundSum(round, 1, result.inForce(), result.tried()), RoundSum::plus);
        for (Caught caught : result.lines()) {
            if (lines.size() < MOST_LINES) {
                lines.add(caught);
            } else {
                more = true;
            }
        }
        done++;
    }

    private synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    private synchronized void end(State last) {
        if (state == State.RUNNING) {
            state = last;
        }
    }

    void stop() {
        end(State.STOPPED);
    }

    /** How it stands now. */
    synchronized Trial trial() {
        return new Trial(
                order.id(),
                order.text(),
                order.tried(),
                order.inForce(),
                state,
                total,
                done,
                passedOver,
                List.copyOf(sums.values()),
                List.copyOf(lines),
                more);
    }
}
