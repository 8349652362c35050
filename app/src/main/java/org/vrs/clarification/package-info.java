/** Queries between the reviewer and the participant: collected, sent together, answered in words or with a corrected figure. */
@NullMarked
package org.vrs.clarification;

import org.jspecify.annotations.NullMarked;
