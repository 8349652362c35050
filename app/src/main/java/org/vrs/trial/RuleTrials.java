package org.vrs.trial;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.FaultyForm;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.RuleText;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.PastReturns;

/** Runs a rule over everything that was ever handed in, so that its author sees whom it would catch. Nothing is stored. */
@Service
public class RuleTrials {

    /** What raises the findings of this kind is the reader of files, and no file is read again. */
    private static final String OF_FILES = "upload";

    /** Kinds that compare with other participants' returns of one round, which a trial does not lay side by side. */
    private static final String ACROSS = "mirror-";

    static final int LONGEST_TEXT = 8_000;
    private static final int MOST_KEPT = 20;
    private static final Duration KEPT = Duration.ofHours(2);

    private final PastReturns returns;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Users users;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, TrialRun> runs = new ConcurrentHashMap<>();
    /** One at a time: a trial must not slow down those who report. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rule-trials");
        thread.setDaemon(true);
        return thread;
    });

    RuleTrials(
            PastReturns returns,
            Rounds rounds,
            Questionnaires questionnaires,
            Users users,
            Access access,
            Audit audit,
            Clock clock) {
        this.returns = returns;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.users = users;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The form in force, whose rules can be tried. */
    Questionnaire form() {
        access.require(Verb.TRY_RULES);
        return questionnaires.get(Questionnaires.CURRENT);
    }

    /**
     * Starts a trial.
     *
     * @param text one rule in the language of the definition
     * @return the id under which it is kept for its author, for two hours
     * @throws FaultyForm where the text is no rule about the form in force
     */
    public String start(String text) {
        User user = access.require(Verb.TRY_RULES);
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Problem.invalid("trial.length", LONGEST_TEXT);
        }
        Questionnaire form = form();
        Rule tried = RuleText.read(form, text);
        if (tried.kind().equals(OF_FILES)) {
            throw Problem.invalid("trial.of-files", tried.id());
        }
        if (!isTriable(tried)) {
            throw Problem.invalid("trial.across", tried.id());
        }
        @Nullable
        Rule inForce = form.rules().stream()
                .filter(rule -> rule.id().equals(tried.id()))
                .findFirst()
                .orElse(null);
        String id = UUID.randomUUID().toString();
        TrialRun run = new TrialRun(
                new TrialRun.Order(id, user.id(), clock.instant(), form, text.strip(), tried, inForce),
                returns,
                rounds);
        forget();
        runs.put(id, run);
        audit.record(Verb.TRY_RULES.name(), tried.id(), Audit.DONE);
        worker.execute(() -> users.actingAs(user.id(), () -> {
            run.run();
            return id;
        }));
        return id;
    }

    /** Whether a rule can be run over past returns, one by one. */
    static boolean isTriable(Rule rule) {
        return !rule.kind().equals(OF_FILES) && !rule.kind().startsWith(ACROSS);
    }

    private void forget() {
        Instant earliest = clock.instant().minus(KEPT);
        runs.values().removeIf(run -> run.order().at().isBefore(earliest));
        while (runs.size() >= MOST_KEPT) {
            Optional<TrialRun> oldest = runs.values().stream()
                    .min(Comparator.comparing(run -> run.order().at()));
            oldest.ifPresent(run -> {
                run.stop();
                runs.remove(run.order().id());
            });
        }
    }

    /** How a trial of one's own stands; who is caught is in it for those who may read the returns. */
    Trial get(String id) {
        User user = access.require(Verb.TRY_RULES);
        Trial trial = own(id, user).trial();
        return access.may(Verb.SEE_OWN_SUBMISSION) ? trial : trial.withoutLines();
    }

    /** The same for a file, which leaves a row in the trail. */
    Trial download(String id) {
        access.require(Verb.TRY_RULES);
        Trial trial = get(id);
        audit.record(Verb.TRY_RULES.name(), trial.tried().id() + " csv", Audit.DONE);
        return trial;
    }

    /** Ends a trial; what it has brought so far stays. */
    public void stop(String id) {
        User user = access.require(Verb.TRY_RULES);
        own(id, user).stop();
    }

    private TrialRun own(String id, User user) {
        return Optional.ofNullable(runs.get(id))
                .filter(run -> run.order().by().equals(user.id()))
                .orElseThrow(() -> Problem.notFound("trial", id));
    }

    @PreDestroy
    void end() {
        runs.values().forEach(TrialRun::stop);
        worker.shutdownNow();
    }
}
