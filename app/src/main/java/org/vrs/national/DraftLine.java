package org.vrs.national;

import org.jspecify.annotations.Nullable;
import org.vrs.screen.Moment;

/**
 * How the draft stands beside the latest version.
 *
 * @param unsaved   cells that differ from the latest version
 * @param changedAt when somebody last wrote into it, or null
 * @param changedBy that person's name, empty where nobody has
 * @param mayFill   whether the reader may fill it in now
 * @param maySave   whether the reader may make a version of it now
 */
record DraftLine(int unsaved, @Nullable Moment changedAt, String changedBy, boolean mayFill, boolean maySave) {}
