package org.vrs.submission;

import java.util.regex.Pattern;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;

/** Names one participant's submission in one round, for people and for the engine: {@code 2025-1.FJI}. */
public record SubmissionId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{1,3}\\.[A-Z]{3,5}");

    public SubmissionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a submission id");
        }
    }

    public static SubmissionId valueOf(String value) {
        return new SubmissionId(value);
    }

    public static SubmissionId of(RoundId round, ParticipantCode participant) {
        return new SubmissionId(round.value() + "." + participant.value());
    }

    public RoundId round() {
        return RoundId.valueOf(value.substring(0, value.indexOf('.')));
    }

    public ParticipantCode participant() {
        return ParticipantCode.valueOf(value.substring(value.indexOf('.') + 1));
    }

    /** The name of files about it, without an ending: {@code VRS-2025-1-FJI}. */
    public String fileName() {
        return "VRS-" + round() + "-" + participant();
    }

    @Override
    public String toString() {
        return value;
    }
}
