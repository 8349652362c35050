package org.vrs.desk;

import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;

/**
 * Something that waits for the reader: what, since when, and where it is done.
 *
 * @param whom the participant's name, or the round
 */
record Need(Text what, Text whom, Tag tag, Moment since, String href) {}
