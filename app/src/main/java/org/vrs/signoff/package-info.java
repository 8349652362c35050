/** The national sign-off: who signs a version, for whom, and how a signature ends. */
@NullMarked
package org.vrs.signoff;

import org.jspecify.annotations.NullMarked;
