/** Rounds: what is asked of whom by when, from launch to the published report. */
@NullMarked
package org.vrs.round;

import org.jspecify.annotations.NullMarked;
