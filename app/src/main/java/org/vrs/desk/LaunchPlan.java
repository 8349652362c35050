package org.vrs.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Section;
import org.vrs.round.RoundId;
import org.vrs.round.RoundPlan;

/** Turns what was typed into a plan, or says at each field what is wrong with it. */
final class LaunchPlan {

    private static final int LONGEST_TITLE = 200;

    private final LaunchForm form;
    private final List<Section> chapters;
    private final Errors errors;

    private LaunchPlan(LaunchForm form, List<Section> chapters, Errors errors) {
        this.form = form;
        this.chapters = chapters;
        this.errors = errors;
    }

    /** The plan, or null where a field is wrong; the errors then say which. */
    static @Nullable RoundPlan of(LaunchForm form, List<Section> chapters, Errors errors, boolean demonstration) {
        return new LaunchPlan(form, chapters, errors).plan(demonstration);
    }

    private @Nullable RoundPlan plan(boolean demonstration) {
        String title = title();
        LocalDate start = day("periodStart", form.periodStart());
        LocalDate end = day("periodEnd", form.periodEnd());
        LocalDate due = day("dueDate", form.dueDate());
        LocalDate late = day("lateUntil", form.lateUntil());
        SortedSet<ParticipantCode> participants = participants();
        if (start == null || end == null || due == null || late == null) {
            return null;
        }
        inOrder("periodEnd", !start.isAfter(end), "desk.launch.period.order");
        inOrder("dueDate", due.isAfter(end), "desk.launch.due.order");
        inOrder("lateUntil", !late.isBefore(due), "desk.launch.late.order");
        String previous = form.previous();
        return errors.hasErrors()
                ? null
                : new RoundPlan(
                        title,
                        QuestionnaireId.valueOf(String.valueOf(form.questionnaire())),
                        start,
                        end,
                        due,
                        late,
                        sections(),
                        previous == null || previous.isBlank() ? null : RoundId.valueOf(previous),
                        demonstration,
                        participants);
    }

    private String title() {
        String title = form.title() == null ? "" : form.title().strip();
        if (title.isEmpty()) {
            errors.rejectValue("title", "desk.launch.title.missing");
        } else if (title.length() > LONGEST_TITLE) {
            errors.rejectValue("title", "desk.launch.title.long", new Object[] {LONGEST_TITLE}, null);
        }
        return title;
    }

    private @Nullable LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException noDay) {
            errors.rejectValue(field, "desk.launch.day");
            return null;
        }
    }

    private void inOrder(String field, boolean right, String code) {
        if (!right) {
            errors.rejectValue(field, code);
        }
    }

    /** Those chosen, and those that are always asked: their boxes cannot be changed and so are not sent. */
    private SortedSet<String> sections() {
        SortedSet<String> ids = new TreeSet<>();
        chapters.stream()
                .filter(section -> section.isCore() || form.chose(section.id()))
                .forEach(section -> ids.add(section.id()));
        return ids;
    }

    private SortedSet<ParticipantCode> participants() {
        List<String> chosen = form.participants() == null ? List.of() : form.participants();
        if (chosen.isEmpty()) {
            errors.rejectValue("participants", "desk.launch.participants.missing");
        }
        SortedSet<ParticipantCode> codes = new TreeSet<>();
        chosen.forEach(code -> codes.add(ParticipantCode.valueOf(code)));
        return codes;
    }
}
