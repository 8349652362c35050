package org.vrs.clarification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.clarification.Query.State;
import org.vrs.clarification.QueryText.Side;
import org.vrs.submission.SubmissionId;
import org.vrs.user.User;

/** What each side reads of a clarification: its own texts, and those of the other side once they are sent. */
@Component
public class QueryThreads {

    private final QueryTable table;
    private final ClarificationTable clarifications;
    private final ClarificationRules rules;
    private final Access access;

    QueryThreads(QueryTable table, ClarificationTable clarifications, ClarificationRules rules, Access access) {
        this.table = table;
        this.clarifications = clarifications;
        this.rules = rules;
        this.access = access;
    }

    /** Every query that the reader may see, with the texts that he or she may see, none of them cut. */
    public List<Query> of(SubmissionId id) {
        User reader = access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        Side side = reader.isSecretariat() ? Side.SECRETARIAT : Side.PARTICIPANT;
        return table.of(id).stream()
                .filter(query -> side == Side.SECRETARIAT || query.state() != State.DRAFT)
                .map(query -> seenBy(side, query))
                .toList();
    }

    private static Query seenBy(Side side, Query query) {
        return new Query(
                query.id(),
                query.submission(),
                query.about(),
                query.state(),
                query.texts().stream()
                        .filter(text -> text.isSent() || text.side() == side)
                        .map(text -> side == Side.SECRETARIAT ? text : withoutSource(text))
                        .toList());
    }

    /** The source is the secretariat's own note. */
    private static QueryText withoutSource(QueryText text) {
        return new QueryText(
                text.id(),
                text.side(),
                text.version(),
                text.words(),
                "",
                text.writtenAt(),
                text.writtenBy(),
                text.sentAt());
    }

    /** Every time that queries were sent, newest first. */
    public List<Clarification> loops(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return clarifications.of(id);
    }

    /** How often queries may still be sent. */
    public int loopsLeft(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return Math.max(0, rules.loops() - clarifications.of(id).size());
    }

    /** The clarification that is with the participant, for mails to its own people. */
    @NoNationalData("dates, to the submission's own participant")
    public Optional<Clarification> open(SubmissionId id) {
        return clarifications.open(id);
    }

    /** The latest clarification, for mails. */
    @NoNationalData("dates and numbers, to those who take part in it")
    public Optional<Clarification> latest(SubmissionId id) {
        return clarifications.of(id).stream().findFirst();
    }

    /** How many queries are with the participant, for mails. */
    @NoNationalData("a number of queries, to the submission's own participant")
    public int sent(SubmissionId id) {
        return Math.toIntExact(table.of(id).stream()
                .filter(query -> query.state() == State.SENT)
                .count());
    }
}
