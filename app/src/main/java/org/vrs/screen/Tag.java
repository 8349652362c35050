package org.vrs.screen;

import java.util.Map;

/** A short word on where something stands, with a colour and a shape. */
public record Tag(Text text, Tone tone) {

    private static final Map<String, Tone> STAGES = Map.ofEntries(
            Map.entry("LAUNCHING", Tone.ACTIVE),
            Map.entry("COLLECTING", Tone.ACTIVE),
            Map.entry("REPORTING", Tone.ACTIVE),
            Map.entry("AWAITING_RELEASE", Tone.WAITING),
            Map.entry("PUBLISHED", Tone.DONE),
            Map.entry("INVITED", Tone.QUIET),
            Map.entry("IN_PREPARATION", Tone.ACTIVE),
            Map.entry("AWAITING_SIGN_OFF", Tone.WAITING),
            Map.entry("UNDER_REVIEW", Tone.ACTIVE),
            Map.entry("CLARIFICATION", Tone.WAITING),
            Map.entry("AWAITING_APPROVAL", Tone.WAITING),
            Map.entry("ACCEPTED", Tone.DONE),
            Map.entry("INCOMPLETE", Tone.CLOSED),
            Map.entry("NOT_REPORTED", Tone.CLOSED));

    public static Tag of(String key, Tone tone) {
        return new Tag(Text.of(key), tone);
    }

    /** The tag of a round's or submission's stage; its words are {@code web.stage.<STAGE>}. */
    public static Tag ofStage(Enum<?> stage) {
        return of("web.stage." + stage.name(), STAGES.getOrDefault(stage.name(), Tone.QUIET));
    }
}
