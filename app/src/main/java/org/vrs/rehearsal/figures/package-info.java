/** What simulated people write into their workbooks: invented, plausible, consistent, and the same each time. Pure. */
@NullMarked
package org.vrs.rehearsal.figures;

import org.jspecify.annotations.NullMarked;
