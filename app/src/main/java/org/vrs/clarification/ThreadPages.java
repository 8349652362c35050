package org.vrs.clarification;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vrs.clarification.Query.State;
import org.vrs.clarification.QueryText.Side;
import org.vrs.clarification.ThreadPage.Correction;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.screen.AnswerWords;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Tone;
import org.vrs.submission.SubmissionId;
import org.vrs.upload.Uploads;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.validation.FindingWords;

/** Lays the queries of a submission out for the reader's side. */
@Component
public class ThreadPages {

    private final QueryThreads threads;
    private final Uploads uploads;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Users users;
    private final Clock clock;

    ThreadPages(
            QueryThreads threads,
            Uploads uploads,
            Rounds rounds,
            Questionnaires questionnaires,
            Users users,
            Clock clock) {
        this.threads = threads;
        this.uploads = uploads;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Every query that the reader may see.
     *
     * @param version the version whose values stand beside them
     * @param zone    the reader's own
     */
    public List<ThreadPage> of(SubmissionId id, int version, Locale locale, ZoneId zone) {
        List<Query> queries = threads.of(id);
        if (queries.isEmpty()) {
            return List.of();
        }
        Layout layout = new Layout(id, questionnaires.of(rounds.get(id.round())), locale, zone);
        Answers now = layout.answers(version);
        return queries.stream().map(query -> layout.page(query, now)).toList();
    }

    /** One reader's view of one submission. */
    private final class Layout {

        private final SubmissionId id;
        private final Questionnaire questionnaire;
        private final FindingWords places;
        private final AnswerWords words;
        private final ZoneId zone;
        private final boolean secretariat =
                users.current().map(User::isSecretariat).orElse(false);
        private final Map<Integer, Answers> answers = new HashMap<>();

        Layout(SubmissionId id, Questionnaire questionnaire, Locale locale, ZoneId zone) {
            this.id = id;
            this.questionnaire = questionnaire;
            this.places = new FindingWords(questionnaire, locale);
            this.words = new AnswerWords(questionnaire.texts(locale), locale);
            this.zone = zone;
        }

        Answers answers(int version) {
            return answers.computeIfAbsent(version, number -> number == 0 ? Answers.NONE : uploads.answers(id, number));
        }

        ThreadPage page(Query query, Answers now) {
            About about = query.about();
            Side side = secretariat ? Side.SECRETARIAT : Side.PARTICIPANT;
            boolean whole = about.isWhole();
            return new ThreadPage(
                    query.id(),
                    about.id(),
                    whole ? "" : place(about),
                    about.section(questionnaire),
                    whole || questionnaire.question(about.id()) != null ? "" : value(CellId.valueOf(about.id()), now),
                    tag(query.state()),
                    query.state() == State.SENT,
                    query.state() == State.SETTLED,
                    query.draft(side).map(QueryText::words).orElse(""),
                    lines(query));
        }

        private String place(About about) {
            Question question = questionnaire.question(about.id());
            return question == null
                    ? places.place(CellId.valueOf(about.id()))
                    : question.id() + " " + places.title(question);
        }

        private String value(CellId cell, Answers from) {
            return questionnaire
                    .cell(cell)
                    .map(known -> words.of(known.column(), from.cells().get(cell)))
                    .orElse("");
        }

        private List<ThreadPage.Line> lines(Query query) {
            List<ThreadPage.Line> lines = new ArrayList<>();
            int asked = 0;
            for (QueryText text : query.texts()) {
                boolean ofSecretariat = text.side() == Side.SECRETARIAT;
                boolean answered = !ofSecretariat && text.isSent();
                lines.add(new ThreadPage.Line(
                        ofSecretariat,
                        ofSecretariat && !secretariat ? "" : name(text.writtenBy()),
                        Moment.of(text.writtenAt(), zone, clock),
                        !text.isSent(),
                        text.words(),
                        text.source(),
                        answered ? corrections(query.about(), asked, text.version()) : List.of()));
                asked = ofSecretariat ? text.version() : asked;
            }
            return lines;
        }

        private List<Correction> corrections(About about, int before, int now) {
            if (before == 0 || before == now) {
                return List.of();
            }
            Answers old = answers(before);
            Answers fresh = answers(now);
            return about.cells(questionnaire).stream()
                    .filter(cell -> !old.get(cell).equals(fresh.get(cell)))
                    .map(cell -> new Correction(places.place(cell), value(cell, old), value(cell, fresh)))
                    .toList();
        }

        private String name(String user) {
            return users.get(UserId.valueOf(user)).name();
        }
    }

    private static Tag tag(State state) {
        Tone tone = switch (state) {
            case DRAFT -> Tone.QUIET;
            case SENT -> Tone.WAITING;
            case ANSWERED -> Tone.ACTIVE;
            case SETTLED -> Tone.DONE;
        };
        return Tag.of("query.state." + state, tone);
    }
}
