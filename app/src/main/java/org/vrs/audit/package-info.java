/** The trail: who did, read or was refused what, and when. Rows are only ever added. */
@NullMarked
package org.vrs.audit;

import org.jspecify.annotations.NullMarked;
