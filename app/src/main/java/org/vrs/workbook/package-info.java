/** The workbook as a file: drawn once for each form and language, filled in for each participant. */
@NullMarked
package org.vrs.workbook;

import org.jspecify.annotations.NullMarked;
