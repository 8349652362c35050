package org.vrs.screen;

/** One entry of the main navigation. The layout marks the entry of the page that is open. */
public record NavItem(String labelKey, String href, boolean current) {

    public static NavItem of(String labelKey, String href) {
        return new NavItem(labelKey, href, false);
    }

    /** The same entry, marked as current where the path is its page or lies below it. */
    public NavItem seenFrom(String path) {
        boolean here = path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
        return new NavItem(labelKey, href, here);
    }
}
