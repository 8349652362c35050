/** A focal point spreads the questionnaire over agencies: parts go out, come back, and are merged into the one draft. */
@NullMarked
package org.vrs.distribution;

import org.jspecify.annotations.NullMarked;
