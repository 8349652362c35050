package org.vrs.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.Submissions;
import org.vrs.workflow.Incident;
import org.vrs.workflow.ModelPicture;
import org.vrs.workflow.ModelPicture.Badges;
import org.vrs.workflow.Workflow;

/** The two models of a round with the number of cases at each step, as pictures and as the same in words. */
@Component
class LivePictures {

    static final List<String> PROCESSES = List.of(Rounds.PROCESS, Submissions.PROCESS);

    private final Workflow workflow;
    private final Access access;
    private final MessageSource messages;

    LivePictures(Workflow workflow, Access access, MessageSource messages) {
        this.workflow = workflow;
        this.access = access;
        this.messages = messages;
    }

    /** How many cases are at one step, and how many of them need help. */
    record Step(String name, int active, int stuck) {}

    /**
     * A model in words.
     *
     * @param state changes whenever the picture does, so that a browser fetches it anew only then
     */
    record Twin(String process, String state, List<Step> steps) {}

    List<Twin> twins(RoundId round) {
        access.require(Verb.SEE_ROUND_BOARD);
        return PROCESSES.stream().map(process -> twin(round, process)).toList();
    }

    private Twin twin(RoundId round, String process) {
        Map<String, Integer> active = workflow.active(process, round.value());
        Map<String, Integer> stuck = stuck(round);
        List<Step> steps = labels(process).entrySet().stream()
                .map(label -> new Step(
                        label.getValue(),
                        active.getOrDefault(label.getKey(), 0),
                        stuck.getOrDefault(label.getKey(), 0)))
                .filter(step -> step.active() + step.stuck() > 0)
                .toList();
        return new Twin(process, Integer.toHexString(Objects.hash(active, stuck)), steps);
    }

    private Map<String, String> labels(String process) {
        try (InputStream model = workflow.model(process)) {
            return ModelPicture.labels(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> stuck(RoundId round) {
        return workflow.incidents().stream()
                .filter(incident -> (incident.businessKey() + ".").startsWith(round.value() + "."))
                .collect(Collectors.groupingBy(Incident::step, Collectors.summingInt(incident -> 1)));
    }

    String svg(RoundId round, String process, Locale locale) {
        access.require(Verb.SEE_ROUND_BOARD);
        try (InputStream model = workflow.model(process)) {
            return ModelPicture.svg(
                    model,
                    new Badges(workflow.active(process, round.value()), count -> words("active", count, locale)),
                    new Badges(stuck(round), count -> words("stuck", count, locale)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(String what, int count, Locale locale) {
        return messages.getMessage("desk.live." + what + ".words", new Object[] {count}, locale);
    }
}
