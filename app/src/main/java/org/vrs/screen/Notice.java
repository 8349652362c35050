package org.vrs.screen;

/**
 * What a page says about the step that led to it. A controller adds it as flash attribute {@code notice}, or as model
 * attribute of the same name; the layout shows it.
 */
public record Notice(Tone tone, Text text) {

    /** Something was done. */
    public static Notice done(String key, Object... values) {
        return new Notice(Tone.DONE, Text.of(key, values));
    }

    /** Something needs attention. */
    public static Notice warning(String key, Object... values) {
        return new Notice(Tone.WAITING, Text.of(key, values));
    }

    /** Something failed. */
    public static Notice trouble(String key, Object... values) {
        return new Notice(Tone.TROUBLE, Text.of(key, values));
    }
}
