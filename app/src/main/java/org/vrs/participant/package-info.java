/** Who takes part: States, territories and organisations, as data and not as code. */
@NullMarked
package org.vrs.participant;

import org.jspecify.annotations.NullMarked;
