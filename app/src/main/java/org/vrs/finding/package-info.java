/** What the checks find in a return, kept with its version and with what the participant says about it. */
@NullMarked
package org.vrs.finding;

import org.jspecify.annotations.NullMarked;
