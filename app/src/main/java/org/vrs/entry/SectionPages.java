package org.vrs.entry;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.draft.Draft;
import org.vrs.draft.Drafts;
import org.vrs.draft.Saving;
import org.vrs.entry.EntryPages.Part;
import org.vrs.entry.Field.Both;
import org.vrs.entry.Field.Choice;
import org.vrs.entry.Field.Say;
import org.vrs.entry.Field.State;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Flag;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;
import org.vrs.round.Rounds;
import org.vrs.screen.AnswerSheets;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;
import org.vrs.typed.TypedAnswers;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;

/** Collects one section with its cells, and what changes in it when a cell is saved. */
@Component
class SectionPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final EntryPages pages;
    private final Drafts drafts;
    private final CellWords words;
    private final Rounds rounds;
    private final Participants participants;

    SectionPages(EntryPages pages, Drafts drafts, CellWords words, Rounds rounds, Participants participants) {
        this.pages = pages;
        this.drafts = drafts;
        this.words = words;
        this.rounds = rounds;
        this.participants = participants;
    }

    /** What somebody asks to see: which section, in which language, with how many more empty rows in which question. */
    record View(SubmissionId id, String section, Locale locale, Map<String, Integer> more) {}

    /** The section as the draft stands. */
    SectionPage page(View view) {
        return page(view, drafts.read(view.id()), List.of());
    }

    /** The section after a saving that could not write everything: what was typed is still in its cells. */
    SectionPage page(View view, Saving saving) {
        return page(view, saving.draft(), saving.conflicts());
    }

    private SectionPage page(View view, Draft draft, List<Saving.Conflict> conflicts) {
        Part part = part(view, draft);
        boolean open = pages.mayFill(draft);
        Answers last = pages.last(view.id());
        Questionnaire questionnaire = part.questionnaire();
        Fields fields = fields(part, view, open);
        Map<CellId, Field> typed = new HashMap<>();
        for (Saving.Conflict conflict : conflicts) {
            Cell cell = questionnaire.cell(conflict.cell()).orElseThrow();
            State state = conflict(view.id(), fields, cell, conflict);
            typed.put(cell.id(), fields.of(cell, last.cells().get(cell.id()), conflict.typed(), state));
        }
        var lastSheets = AnswerSheets.of(questionnaire, view.locale(), last, Answers.NONE);
        Blocks blocks = new Blocks(questionnaire, fields, last, lastSheets, typed, view.more());
        Texts texts = fields.texts();
        Section section = part.section();
        return new SectionPage(
                view.id(),
                rounds.get(view.id().round()).title(),
                participants.get(view.id().participant()).name(),
                section.id(),
                texts.section(section),
                texts.find("section." + section.id() + ".help"),
                open,
                !draft.queried().isEmpty(),
                part.answered(),
                part.core(),
                blocks.of(section),
                open ? lists(questionnaire, section, texts) : Map.of(),
                markers(texts),
                flags(texts),
                found(part, view.locale()),
                next(questionnaire, section));
    }

    private Part part(View view, Draft draft) {
        Questionnaire questionnaire = pages.questionnaire(view.id());
        return new Part(
                questionnaire,
                EntryPages.section(questionnaire, view.section()),
                draft,
                drafts.findings(view.id(), draft.answers()).list());
    }

    /** What one saved cell changes on the screen. */
    record Answered(Field field, List<Field> others, FoundHere found, int answered, int core) {}

    /** A cell after it was saved, and the others of the section in which the checks find something else than before. */
    Answered answered(View view, Cell cell, Saving saving) {
        Draft before = saving.before();
        Part part = part(view, saving.draft());
        Fields now = fields(part, view, true);
        Fields then = fields(part(view, before), view, true);
        List<Field> others = new ArrayList<>();
        for (Question question : part.section().questions()) {
            for (CellId id : question.cells()) {
                Cell other = part.questionnaire().cell(id).orElseThrow();
                if (!now.found(id).equals(then.found(id)) || id.equals(cell.id())) {
                    others.add(now.of(other, null));
                }
            }
        }
        return new Answered(
                field(view, cell, now, saving), others, found(part, view.locale()), part.answered(), part.core());
    }

    private Fields fields(Part part, View view, boolean open) {
        List<Finding> findings = part.findings();
        Map<String, Say> said = words.of(part.draft(), findings, view.locale());
        return new Fields(part.questionnaire(), view.locale(), part.draft(), findings, said, open);
    }

    /** Keeps what was typed beside warnings of the draft. */
    void explain(SubmissionId id, Map<String, String> sent) {
        Draft draft = drafts.read(id);
        words.save(draft, drafts.findings(id, draft.answers()).list(), sent);
    }

    private Field field(View view, Cell cell, Fields fields, Saving saving) {
        var last = pages.last(view.id()).cells().get(cell.id());
        for (Saving.Conflict conflict : saving.conflicts()) {
            return fields.of(cell, last, conflict.typed(), conflict(view.id(), fields, cell, conflict));
        }
        State saved = new State(true, Text.of("entry.saved", time(view.id(), saving.at())), null);
        return fields.of(cell, last, fields.answers().cells().get(cell.id()), saved);
    }

    private State conflict(SubmissionId id, Fields fields, Cell cell, Saving.Conflict conflict) {
        Text words = conflict.touch()
                .map(touch -> Text.of("entry.conflict", pages.name(touch), time(id, touch.at())))
                .orElse(Text.of("entry.conflict.version"));
        Both both = new Both(fields.words(cell, conflict.stored()), fields.words(cell, conflict.typed()));
        return new State(false, words, both);
    }

    private String time(SubmissionId id, Instant at) {
        return TIME.format(at.atZone(pages.zone(id)));
    }

    private static FoundHere found(Part part, Locale locale) {
        return FoundHere.of(part, new FindingWords(part.questionnaire(), locale));
    }

    private static Map<String, List<Choice>> lists(Questionnaire questionnaire, Section section, Texts texts) {
        Map<String, List<Choice>> lists = new TreeMap<>();
        for (Question question : section.questions()) {
            for (Column column : question.columns()) {
                String list = column.codeList();
                if (!question.locked() && list != null && Fields.isLong(questionnaire, list)) {
                    lists.computeIfAbsent(
                            list,
                            id -> questionnaire.codeList(id).codes().stream()
                                    .map(code -> new Choice(code, TypedAnswers.choice(texts, id, code), false))
                                    .toList());
                }
            }
        }
        return lists;
    }

    private static List<Choice> markers(Texts texts) {
        return Arrays.stream(Marker.values())
                .map(marker -> new Choice(marker.name(), texts.get("marker." + marker), false))
                .toList();
    }

    private static List<Choice> flags(Texts texts) {
        return Arrays.stream(Flag.values())
                .map(flag -> new Choice(flag.name(), texts.get("flag." + flag), false))
                .toList();
    }

    private static @Nullable String next(Questionnaire questionnaire, Section section) {
        int at = questionnaire.sections().indexOf(section) + 1;
        return at < questionnaire.sections().size()
                ? questionnaire.sections().get(at).id()
                : null;
    }
}
