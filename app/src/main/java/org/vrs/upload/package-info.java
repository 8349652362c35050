/** Filled workbooks that come back: offered to their sender for a look, and taken into the draft. */
@NullMarked
package org.vrs.upload;

import org.jspecify.annotations.NullMarked;
