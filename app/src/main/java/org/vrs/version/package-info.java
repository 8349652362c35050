/** What was handed in, version by version with its receipt; which of them was accepted, and what that opens. */
@NullMarked
package org.vrs.version;

import org.jspecify.annotations.NullMarked;
