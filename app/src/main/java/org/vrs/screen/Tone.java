package org.vrs.screen;

import java.util.Locale;

/** How a tag or notice feels. Each tone has a colour and a shape of its own, so that no one has to tell colours apart. */
public enum Tone {
    /** Nothing has happened yet. */
    QUIET("ring"),
    /** Somebody is at work. */
    ACTIVE("half"),
    /** Waits for a decision or is due. */
    WAITING("clock"),
    /** Finished and in order. */
    DONE("check"),
    /** Needs to be put right. */
    TROUBLE("alert"),
    /** Ended without a result. */
    CLOSED("dash");

    private final String shape;

    Tone(String shape) {
        this.shape = shape;
    }

    /** Name of the icon in {@code fragments/icon.html}. */
    public String shape() {
        return shape;
    }

    /** The CSS modifier, such as {@code tone-done}. */
    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
