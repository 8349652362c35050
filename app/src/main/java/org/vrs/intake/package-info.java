/**
 * A workbook that came back: compared with what was issued, repaired where the meaning is sure, refused where it is not, read into
 * answers.
 */
@NullMarked
package org.vrs.intake;

import org.jspecify.annotations.NullMarked;
