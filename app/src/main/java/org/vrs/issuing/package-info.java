/** The workbook that a participant is issued, in each of its languages, with its own figures or with findings beside the cells. */
@NullMarked
package org.vrs.issuing;

import org.jspecify.annotations.NullMarked;
