package org.vrs.participant;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.participant.Participant.Status;
import org.vrs.problem.Problem;

/** Looks participants up. Who they are is no secret: everybody signed in may read it. */
@Component
public class Participants {

    private final ParticipantTable table;

    Participants(ParticipantTable table) {
        this.table = table;
    }

    /** The participant with this code, or the problem that there is none. */
    public Participant get(ParticipantCode code) {
        return table.find(code).orElseThrow(() -> Problem.notFound("participant", code));
    }

    /** Everyone that is known, by name. */
    public List<Participant> all() {
        return table.all();
    }

    /** The members of the process, by name. */
    public List<Participant> members() {
        return all().stream()
                .filter(participant -> participant.status() == Status.MEMBER)
                .toList();
    }
}
