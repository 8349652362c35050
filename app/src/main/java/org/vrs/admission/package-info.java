/** A stranger's file: let in within limits, read and checked, before anything of it is stored. */
@NullMarked
package org.vrs.admission;

import org.jspecify.annotations.NullMarked;
