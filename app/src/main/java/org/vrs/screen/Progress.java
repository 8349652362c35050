package org.vrs.screen;

/**
 * Work that goes on in the background. The fragment asks again by itself, more slowly each time; a reload shows the same.
 *
 * @param label what is going on
 * @param done  steps done; 0 with total 0 where the amount is not known
 * @param total steps in all
 * @param href  address of the fragment; the handler reads {@code tries} and gives it back here
 * @param tries how often the page has asked
 */
public record Progress(Text label, int done, int total, String href, int tries) {

    private static final int FIRST_SECONDS = 2;
    private static final int SLOWEST_SECONDS = 10;

    /** Whether there is nothing left to wait for. */
    public boolean finished() {
        return total > 0 && done >= total;
    }

    /** Address of the next question. */
    public String nextHref() {
        return href + (href.contains("?") ? "&" : "?") + "tries=" + (tries + 1);
    }

    /** Waits 2 seconds, then longer, up to 10. */
    public String trigger() {
        return "load delay:" + Math.min(FIRST_SECONDS + tries, SLOWEST_SECONDS) + "s";
    }
}
