package org.vrs.screen;

/** A way to another page: one step of the breadcrumb, or the one action an empty list offers. */
public record Link(Text text, String href) {

    public static Link of(String key, String href) {
        return new Link(Text.of(key), href);
    }
}
