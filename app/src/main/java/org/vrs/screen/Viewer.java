package org.vrs.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as the header says it.
 *
 * @param name        the person's name
 * @param participant name of the participant the person acts for; null for the secretariat
 * @param roleKeys    message keys of the person's roles
 */
public record Viewer(String name, @Nullable String participant, List<String> roleKeys) {}
