package org.vrs.admission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrs.issuing.Workbooks;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;

/**
 * Draws the forms in the background when the program starts: the first workbook of a language takes seconds, and nobody should
 * wait for it. Tests and rehearsals, which run the jobs themselves, draw a form when it is first asked for.
 */
@Component
class FormsOnStart {

    private static final Logger LOG = LoggerFactory.getLogger(FormsOnStart.class);

    private final Workbooks workbooks;
    private final UploadReader reader;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final boolean automatic;

    FormsOnStart(
            Workbooks workbooks,
            UploadReader reader,
            Rounds rounds,
            Questionnaires questionnaires,
            @Value("${vrs.jobs}") String jobs) {
        this.workbooks = workbooks;
        this.reader = reader;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.automatic = "auto".equals(jobs);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1_001)
    void start() {
        if (automatic) {
            Thread drawing = new Thread(this::draw, "forms-on-start");
            drawing.setDaemon(true);
            drawing.setPriority(Thread.MIN_PRIORITY);
            drawing.start();
        }
    }

    private void draw() {
        for (Questionnaire form : forms()) {
            for (Locale language : form.completeLanguages()) {
                try {
                    workbooks.prepare(form, language);
                    reader.prepare(form, language);
                } catch (RuntimeException e) {
                    LOG.warn("The form {} was not drawn in {} ahead of time", form.id(), language, e);
                }
            }
        }
    }

    /** What is asked at present: the current form, and those of the rounds that are open. */
    private Set<Questionnaire> forms() {
        List<Questionnaire> forms = new ArrayList<>(List.of(questionnaires.get(Questionnaires.CURRENT)));
        for (Round round : rounds.all()) {
            if (round.closedAt() == null) {
                forms.add(questionnaires.of(round));
            }
        }
        return new LinkedHashSet<>(forms);
    }
}
