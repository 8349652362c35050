/** Rehearsals and demonstration data: a whole round played by simulated people, through the verbs that real people use. */
@NullMarked
package org.vrs.rehearsal;

import org.jspecify.annotations.NullMarked;
