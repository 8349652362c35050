package org.vrs.entry;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.draft.Draft;
import org.vrs.draft.Drafts;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Severity;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.submission.SubmissionId;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.validation.Finding;
import org.vrs.validation.Findings;
import org.vrs.version.Acceptance;

/** Collects what is shown of a draft: all sections with how far each is, and one of them to be filled in. */
@Component
class EntryPages {

    private final Drafts drafts;
    private final Acceptance acceptance;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Clock clock;

    EntryPages(
            Drafts drafts,
            Acceptance acceptance,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Users users,
            Access access,
            Clock clock) {
        this.drafts = drafts;
        this.acceptance = acceptance;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    FormPage form(SubmissionId id, Locale locale) {
        Draft draft = drafts.read(id);
        Round round = rounds.get(id.round());
        Questionnaire questionnaire = questionnaires.of(round);
        Findings found = drafts.findings(id, draft.answers());
        List<Finding> findings = found.list();
        return new FormPage(
                id,
                round.title(),
                participants.get(id.participant()).name(),
                mayFill(draft),
                new FormPage.Score(found.answeredPercent(), found.dataRatePercent()),
                questionnaire.sections().stream()
                        .map(section -> line(new Part(questionnaire, section, draft, findings), locale))
                        .toList());
    }

    boolean mayFill(Draft draft) {
        return draft.isOpen() && access.may(Verb.FILL_DRAFT, draft.submission().participant());
    }

    private FormPage.Line line(Part part, Locale locale) {
        Draft.Touch last = part.draft().touched().entrySet().stream()
                .filter(touched -> part.holds(touched.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(Draft.Touch::at))
                .orElse(null);
        return new FormPage.Line(
                part.section().id(),
                part.questionnaire().texts(locale).section(part.section()),
                part.answered(),
                part.core(),
                part.filled(),
                tag(part),
                last == null
                        ? null
                        : Moment.of(last.at(), zone(part.draft().submission().id()), clock),
                last == null ? "" : name(last));
    }

    private static Tag tag(Part part) {
        if (part.filled() == 0) {
            return Tag.of("entry.status.untouched", Tone.QUIET);
        }
        long errors = part.count(Severity.ERROR);
        long warnings = part.count(Severity.WARNING);
        int blank = part.waiting().size();
        if (errors > 0) {
            return new Tag(Text.of("national.status.errors", errors), Tone.TROUBLE);
        }
        if (warnings > 0) {
            return new Tag(Text.of("national.status.unexplained", warnings), Tone.WAITING);
        }
        return blank > 0
                ? new Tag(Text.of("entry.waits", blank), Tone.QUIET)
                : Tag.of("national.version.in-order", Tone.DONE);
    }

    String name(Draft.Touch touch) {
        return users.get(UserId.valueOf(touch.by())).name();
    }

    ZoneId zone(SubmissionId id) {
        return participants.get(id.participant()).zone();
    }

    Questionnaire questionnaire(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }

    /** The section of an id. */
    static Section section(Questionnaire questionnaire, String id) {
        return questionnaire.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("section", id));
    }

    /** The participant's last accepted answers, which the workbook prints beside the cells too. */
    Answers last(SubmissionId id) {
        var previous = rounds.get(id.round()).previous();
        return previous == null
                ? Answers.NONE
                : acceptance.own(SubmissionId.of(previous, id.participant())).orElse(Answers.NONE);
    }

    /** One section of a draft, with what was found in all of it. */
    record Part(Questionnaire questionnaire, Section section, Draft draft, List<Finding> all) {

        boolean holds(@Nullable CellId cell) {
            return cell != null
                    && questionnaire
                            .cell(cell)
                            .filter(known -> known.section().equals(section))
                            .isPresent();
        }

        List<Finding> findings() {
            return all.stream().filter(finding -> holds(finding.cell())).toList();
        }

        /** What was found in cells that are filled in, or were. */
        List<Finding> faults() {
            return new Waiting(questionnaire, draft).of(findings(), false);
        }

        /** One for each cell that a complete return needs and nobody has touched. */
        List<Finding> waiting() {
            return new Waiting(questionnaire, draft).of(findings(), true);
        }

        long count(Severity severity) {
            return faults().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }

        int core() {
            return coreCells().size();
        }

        int answered() {
            return Math.toIntExact(coreCells().stream()
                    .filter(cell -> draft.answers().get(cell).isPresent())
                    .count());
        }

        int filled() {
            return Math.toIntExact(section.questions().stream()
                    .filter(question -> !question.locked())
                    .flatMap(question -> question.cells().stream())
                    .filter(cell -> draft.answers().get(cell).isPresent())
                    .count());
        }

        private List<CellId> coreCells() {
            return section.questions().stream()
                    .filter(question -> question.core() && !question.locked())
                    .flatMap(question -> question.columns().stream()
                            .filter(column -> column.required())
                            .flatMap(column -> question.allRows().stream()
                                    .filter(row -> question.maxRows() == 0
                                            || question.rows().contains(row))
                                    .filter(row -> question.hasCell(row, column))
                                    .map(row -> question.cell(row, column.code()))))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
