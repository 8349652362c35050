/** The draft that workbook and browser write into, its corrections while queries are open, and the versions that come of it. */
@NullMarked
package org.vrs.draft;

import org.jspecify.annotations.NullMarked;
