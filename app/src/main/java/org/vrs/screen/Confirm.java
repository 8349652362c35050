package org.vrs.screen;

import java.util.Map;

/**
 * A step that is asked twice: the first press opens what will follow from it, the second does it. Works without script.
 *
 * @param label       words on the first button
 * @param consequence what will happen, and whether it can be undone
 * @param doIt        words on the second button
 * @param action      where the form is sent
 * @param fields      hidden fields of the form
 * @param grave       true where it cannot be undone
 */
public record Confirm(
        Text label, Text consequence, Text doIt, String action, Map<String, String> fields, boolean grave) {}
